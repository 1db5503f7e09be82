import type { MedusaContainer } from "@medusajs/framework/types"
import {
  allowanceUse,
  oldestThatCounts,
  reservedAt,
} from "../../domain/loyalty/allowance"
import {
  allowanceTerm,
  hasAllowance,
  textIn,
  type Policy,
} from "../../domain/policy"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import type { AllowanceDto } from "../../types/loyalty-http"
import { customerPolicies } from "./customer-policies"
import { customerStanding } from "./customer-standing"

/** Request types with an allowance for this tier, of every policy that may be the customer's; the first wins. */
const termsFor = (policies: readonly Policy[], tier: string) => {
  const terms = policies.flatMap((policy) =>
    policy.request_types.filter(hasAllowance).flatMap((type) => {
      const term = allowanceTerm(type.allowance, tier)
      const time_zone = policy.calendar.time_zone
      return term ? [{ type, term, time_zone }] : []
    })
  )
  return terms.filter(
    ({ type }, index) =>
      terms.findIndex((other) => other.type.code === type.code) === index
  )
}

/**
 * What is left to a customer of every allowance, and when it renews (DESIGN § 5). A policy may be for one
 * channel or country alone: what is told here is of the policies that may apply to this customer, the
 * highest priority first.
 *
 * @param known the standing, where the caller has it already
 * @throws RmaError `not_found`
 */
export const readAllowances = async (
  container: MedusaContainer,
  customerId: string,
  locale: string | null,
  known?: Awaited<ReturnType<typeof customerStanding>>
): Promise<AllowanceDto[]> => {
  const { customer, standing } =
    known ?? (await customerStanding(container, customerId))
  const tier = standing?.tier
  if (!tier) {
    return []
  }
  const terms = termsFor(await customerPolicies(container, customer), tier)
  const now = new Date().toISOString()
  const [oldest] = terms
    .map(({ term }) => oldestThatCounts(term.per, now))
    .sort()
  const entries = oldest
    ? await container
        .resolve<RmaModuleService>(RMA_MODULE)
        .readAllowanceEntries([customerId], oldest)
    : []
  return terms.map(({ type, term, time_zone }) => {
    const own = entries.filter((entry) => entry.request_type === type.code)
    const use = allowanceUse(reservedAt(own), term, now, time_zone)
    return {
      request_type: type.code,
      name: textIn(type.name, locale),
      ...use,
      left: Math.max(0, use.count - use.used),
    }
  })
}
