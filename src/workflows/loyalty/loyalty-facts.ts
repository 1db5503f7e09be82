import type { Standing } from "../../domain/loyalty"
import type { Facts } from "../../domain/policy/facts"

/**
 * What of a standing a decision may depend on, to be spread into facts.
 * @param standing undefined: the provider does not know the customer, and neither do the facts
 */
export const loyaltyFacts = (
  standing: Standing | undefined
): Pick<Facts, "loyalty"> =>
  standing
    ? {
        loyalty: {
          tier: standing.tier,
          rank: standing.rank,
          spend: standing.spend,
          orders: standing.orders,
        },
      }
    : {}

/** The same for `facts.customer`. */
export const returnRateFacts = (
  standing: Standing | undefined
): Pick<Facts["customer"], "return_rate"> =>
  standing?.return_rate === undefined
    ? {}
    : { return_rate: standing.return_rate }
