import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RmaError } from "../../modules/rma/errors"
import { loadVariants, type NamedVariant } from "./load-variants"

/** A variant's id, or its SKU. */
interface Named {
  variant_id?: string
  sku?: string
}

export type ChosenGoods = Pick<NamedVariant, "id" | "full_title">

const idsBySku = async (
  container: MedusaContainer,
  skus: readonly string[]
): Promise<Map<string, string>> => {
  if (!skus.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "sku"],
    filters: { sku: [...new Set(skus)] },
  })
  return new Map(data.map(({ id, sku }) => [sku ?? "", id]))
}

/**
 * The variants that staff named, in their order.
 * @throws RmaError `unknown_variant` when there is no such variant
 */
export const findVariants = async (
  container: MedusaContainer,
  named: readonly Named[]
): Promise<ChosenGoods[]> => {
  const bySku = await idsBySku(
    container,
    named.flatMap(({ sku }) => sku ?? [])
  )
  const ids = named.map(
    ({ variant_id, sku }) => variant_id ?? bySku.get(sku ?? "") ?? ""
  )
  const variants = await loadVariants(container, ids.filter(Boolean))
  return ids.map((id, index) => {
    const found = variants.get(id)
    if (!found) {
      const { variant_id, sku } = named[index] ?? {}
      throw new RmaError("unknown_variant", {
        message: `There is no variant ${variant_id ?? sku}.`,
      })
    }
    return found
  })
}
