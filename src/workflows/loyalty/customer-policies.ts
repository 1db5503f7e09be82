import type { MedusaContainer } from "@medusajs/framework/types"
import type { Policy } from "../../domain/policy"
import type { PolicyScope } from "../../modules/rma/records"
import type { CoreCustomer } from "../order/load-customers"
import {
  customerScopeFits,
  frozenPolicy,
  loadPolicies,
} from "../policy/policy-in-force"

/** Below such a policy none is ever asked. */
const isForEveryOrder = (scope: PolicyScope): boolean =>
  [scope.sales_channel_ids, scope.region_ids, scope.country_codes].every(
    (wanted) => !wanted?.length
  )

/**
 * The published policies that may be this customer's, the highest priority first. One may be for a channel
 * or country alone, which nobody knows before there is an order.
 */
export const customerPolicies = async (
  container: MedusaContainer,
  customer: CoreCustomer
): Promise<Policy[]> => {
  const groupIds = (customer.groups ?? []).map(({ id }) => id)
  const fitting = (await loadPolicies(container)).filter(({ policy }) =>
    customerScopeFits(policy.scope, groupIds)
  )
  const last = fitting.findIndex(({ policy }) => isForEveryOrder(policy.scope))
  const heads = last === -1 ? fitting : fitting.slice(0, last + 1)
  return await Promise.all(
    heads.map(({ policy }) =>
      frozenPolicy(container, policy.published_version_id ?? "")
    )
  )
}
