import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Currencies the store sells in, lower case as core keeps them. */
export const storeCurrencies = async (
  container: MedusaContainer
): Promise<Set<string>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: ["id", "supported_currencies.currency_code"],
  })
  const stores = data as unknown as {
    supported_currencies?: ({ currency_code: string } | null)[] | null
  }[]
  return new Set(
    stores.flatMap(({ supported_currencies }) =>
      (supported_currencies ?? []).flatMap((one) => one?.currency_code ?? [])
    )
  )
}
