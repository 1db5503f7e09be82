import type { MedusaContainer } from "@medusajs/framework/types"
import type { Facts } from "../domain/policy"
import type { Unavailable } from "../domain/policy/availability"
import { hasStoreCredit } from "./core/store-credit"

const storeCredit = (
  container: MedusaContainer,
  { customer }: Facts
): Unavailable => {
  if (!hasStoreCredit(container)) {
    return { store_credit: "resolution_not_available" }
  }
  return customer.registered
    ? {}
    : { store_credit: "store_credit_needs_account" }
}

/**
 * Which resolutions this store cannot carry out for this shopper and each line, and why. It stands in the
 * facts: the judge reads it there, and a stored decision replays whatever is installed later (I5).
 * Reasons of single lines (stock, say) join the general ones here.
 */
export const withUnavailable = (
  container: MedusaContainer,
  facts: Facts
): Facts => {
  const unavailable = storeCredit(container, facts)
  return Object.keys(unavailable).length
    ? {
        ...facts,
        items: facts.items.map((item) => ({
          ...item,
          unavailable: { ...unavailable, ...item.unavailable },
        })),
      }
    : facts
}
