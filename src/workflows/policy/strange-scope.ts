import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PolicyError } from "../../domain/policy"
import type { PolicyScope } from "../../modules/rma/records"

/** What a scope names by id, and what it is. */
const NAMED = {
  sales_channel_ids: "sales_channel",
  region_ids: "region",
  customer_group_ids: "customer_group",
} as const

/**
 * What of a scope the store does not have: with it a policy in force would be for nobody. A draft may name what
 * is yet to be made.
 */
export const strangeScope = async (
  container: MedusaContainer,
  scope: PolicyScope
): Promise<PolicyError[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const keys = Object.keys(NAMED) as (keyof typeof NAMED)[]
  const errors = await Promise.all(
    keys.map(async (key) => {
      const ids = scope[key] ?? []
      const { data } = ids.length
        ? await query.graph({
            entity: NAMED[key],
            fields: ["id"],
            filters: { id: ids },
          })
        : { data: [] }
      const known = new Set(data.map(({ id }) => id))
      return ids.flatMap((id, index) =>
        known.has(id)
          ? []
          : [
              {
                path: `scope.${key}.${index}`,
                code: "unknown_scope" as const,
                message: `The store has no ${NAMED[key].replace("_", " ")} "${id}".`,
              },
            ]
      )
    })
  )
  return errors.flat()
}
