import { asShown, evaluate, outlookOf, withWording } from "../../domain/policy"
import { restrictResolutions } from "../../domain/policy/availability"
import type { SeenType } from "./describe-type"
import type { OrderFacts } from "./take-facts"

/** The judgement on every line under every request type, before anything is declared. */
export const browse = ({
  facts,
  terms,
}: Pick<OrderFacts, "facts" | "terms">): SeenType[] => {
  if (!terms) {
    return []
  }
  const { policy } = terms
  const types = policy.request_types.map((type) => {
    const judged = restrictResolutions(
      evaluate(facts, policy, type.code, "browse"),
      facts
    )
    const decision = withWording(judged, type, policy.calendar.time_zone)
    return { type, decision, outlook: outlookOf(decision) }
  })
  return asShown(types)
}
