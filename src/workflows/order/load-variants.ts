import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A variant as a shopper names it. */
export interface NamedVariant {
  id: string
  title: string | null
  sku: string | null
  product_id: string | null
  /** Product and variant. */
  full_title: string
}

interface VariantRow {
  id: string
  title: string | null
  sku: string | null
  product?: { id: string; title: string | null } | null
}

/** Variants by id; those that are not there, or no more, are left out. */
export const loadVariants = async (
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, NamedVariant>> => {
  if (!ids.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: ["id", "title", "sku", "product.id", "product.title"],
    filters: { id: [...new Set(ids)] },
  })
  return new Map(
    (data as unknown as VariantRow[]).map((row) => [
      row.id,
      {
        id: row.id,
        title: row.title,
        sku: row.sku,
        product_id: row.product?.id ?? null,
        full_title: [row.product?.title, row.title].filter(Boolean).join(" · "),
      },
    ])
  )
}
