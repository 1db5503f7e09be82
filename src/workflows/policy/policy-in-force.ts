import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { parsePolicy, type Policy } from "../../domain/policy"
import type { Facts } from "../../domain/policy/facts"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { PolicyHead } from "../../modules/rma/queries/policies"
import type {
  PolicyScope,
  RmaPolicyVersionRecord,
} from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"

export interface PolicyInForce {
  policy_id: string
  version_id: string
  policy: Policy
}

// A version that was published never changes, so its parsed form can be kept for good. Bounded, because a
// store may publish often.
const parsed = new Map<string, Policy>()
const REMEMBERED = 200

const parseVersion = (version: RmaPolicyVersionRecord): Policy => {
  const known = parsed.get(version.id)
  if (known) {
    return known
  }
  const result = parsePolicy(version.document)
  if (!result.ok) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Policy version ${version.id} was published but does not parse any more.`
    )
  }
  if (parsed.size >= REMEMBERED) {
    parsed.clear()
  }
  parsed.set(version.id, result.policy)
  return result.policy
}

const within = (
  wanted: string[] | undefined,
  actual: (string | null)[]
): boolean =>
  !wanted?.length ||
  actual.some((value) => value !== null && wanted.includes(value))

/** Whether a customer is one of those a policy is for, whatever the order. */
export const customerScopeFits = (
  scope: PolicyScope,
  groupIds: string[]
): boolean => within(scope.customer_group_ids, groupIds)

/** Whether an order is one of those a policy is for. */
export const scopeFits = (
  scope: PolicyScope,
  order: Pick<
    Facts["order"],
    "sales_channel_id" | "region_id" | "country_code"
  >,
  groupIds: string[]
): boolean =>
  within(scope.sales_channel_ids, [order.sales_channel_id]) &&
  within(scope.region_ids, [order.region_id]) &&
  within(scope.country_codes, [order.country_code]) &&
  customerScopeFits(scope, groupIds)

const time = (value: Date | string | null): number =>
  value ? new Date(value).getTime() : Infinity

/**
 * The id of the version of a policy that a request falls under (DESIGN § 4, `terms_in_force`).
 * @param placedAt when the order was placed; null: there is no order
 */
const versionFor = async (
  container: MedusaContainer,
  { policy, versions }: PolicyHead,
  placedAt: string | null
): Promise<string> => {
  const newest = policy.published_version_id ?? ""
  if (placedAt === null) {
    return newest
  }
  const published = await frozenPolicy(container, newest)
  if (published.terms_in_force === "requested") {
    return newest
  }
  const oldestFirst = [...versions].sort((a, b) => a.version - b.version)
  const placed = time(placedAt)
  const found =
    oldestFirst.find(
      (version) =>
        time(version.published_at) <= placed &&
        placed < time(version.superseded_at)
    ) ?? oldestFirst[0]
  return found?.id ?? newest
}

/**
 * The policy and version that an order, or a request without one, falls under now: the highest priority
 * whose scope fits.
 * @throws RmaError `no_policy` when none does.
 */
export const policyInForce = async (
  container: MedusaContainer,
  heads: PolicyHead[],
  order: Pick<
    Facts["order"],
    "sales_channel_id" | "region_id" | "country_code"
  > & { placed_at: string | null },
  groupIds: string[]
): Promise<PolicyInForce> => {
  const head = heads.find(({ policy }) =>
    scopeFits(policy.scope, order, groupIds)
  )
  if (!head) {
    throw new RmaError("no_policy", {
      message: "No return policy covers this order.",
    })
  }
  const version_id = await versionFor(container, head, order.placed_at)
  return {
    policy_id: head.policy.id,
    version_id,
    policy: await frozenPolicy(container, version_id),
  }
}

/** Policies that are published, highest priority first, without their documents. */
export const loadPolicies = async (
  container: MedusaContainer
): Promise<PolicyHead[]> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  return await rma.readPolicyHeads()
}

/**
 * The policy a case was opened under, by the version it froze. A published version never changes, so it is
 * read from the database once a process.
 */
export const frozenPolicy = async (
  container: MedusaContainer,
  versionId: string
): Promise<Policy> => {
  const known = parsed.get(versionId)
  if (known) {
    return known
  }
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const version = await rma.retrieveRmaPolicyVersion(versionId)
  return parseVersion(version)
}
