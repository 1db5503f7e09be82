import type { Facts } from "../policy/facts"

/**
 * Who stands before the shop, as far as anyone knows. `nobody_looked`: the facts do not say; `outside`: the
 * law of the EU and EEA does not reach the order.
 */
export type Standing =
  "consumer" | "unclear" | "business" | "outside" | "nobody_looked"

/**
 * Whether the shopper has the rights of a consumer in this order. A company name alone is unclear; so is a
 * business where sole traders have consumers' rights (PL), since their VAT numbers look the same.
 */
export const standingOf = ({ law, customer }: Facts): Standing => {
  if (law === null) {
    return "outside"
  }
  if (customer.business === "yes" && law?.sole_traders !== true) {
    return "business"
  }
  if (law === undefined) {
    return "nobody_looked"
  }
  return customer.business === undefined || customer.business === "no"
    ? "consumer"
    : "unclear"
}
