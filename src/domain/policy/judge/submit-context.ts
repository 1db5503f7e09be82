import { compilePolicy } from "../compile-policy"
import type { Facts, ItemFacts } from "../facts"
import type { Policy } from "../schema"
import type { Context } from "./context"

/**
 * A line as it stands when everything is declared: money is asked about only then. The calendars are those
 * made for judging, since making one costs more than judging a line.
 */
export const submitContext = (
  facts: Facts,
  item: ItemFacts,
  policy: Policy
): Context => {
  const { zone, businessWith } = compilePolicy(policy)
  return {
    facts,
    item,
    stage: "submit",
    now: Date.parse(facts.now),
    requested: item.requested_quantity,
    zone,
    business: () => businessWith(facts.holidays),
  }
}
