import type { Decision, Effect, Finding } from "./decision"

/** What a shopper may expect of a request type before choosing items. */
export interface Outlook {
  outcome: Effect
  findings: Finding[]
}

const ORDER: readonly Effect[] = ["allow", "review", "deny"]

/**
 * A request type as a whole, before items are chosen: as open as its most eligible line, with the findings
 * that every line shares, said once.
 *
 * @param decision of `evaluate` at `browse`
 */
export const outlookOf = (decision: Decision): Outlook => {
  const [first, ...rest] = decision.items
  if (!first) {
    return { outcome: decision.outcome, findings: decision.findings }
  }
  const outcome = ORDER.find((effect) =>
    decision.items.some((item) => item.outcome === effect)
  )
  const shared = first.findings.filter(({ code, effect }) =>
    rest.every((item) =>
      item.findings.some(
        (other) => other.code === code && other.effect === effect
      )
    )
  )
  return {
    outcome: outcome ?? decision.outcome,
    findings: shared.map(({ item_id: _, ...finding }) => finding),
  }
}
