import type { MedusaContainer } from "@medusajs/framework/types"
import { browse } from "./browse"
import { describeTypes } from "./describe-type"
import { takeOrderlessFacts, type Asker } from "./orderless-facts"

/** The request types that need no order, as they stand for this shopper; none where no policy covers them. */
export const listOrderlessTypes = async (
  container: MedusaContainer,
  asker: Asker
) => {
  const now = new Date().toISOString()
  const taken = await takeOrderlessFacts(container, asker, [], now)
  const { facts, terms } = taken
  if (!terms) {
    return []
  }
  const seen = browse(taken).filter(({ type }) => !type.requires_order)
  return describeTypes(container, seen, facts, terms.policy, asker.locale)
}
