import type { Decision, Facts } from "../policy"

const REFUND = "refund"

/**
 * The facts of a request for everything that may go back, for money where that is offered; null when nothing
 * may. What only a shopper can say (reason, fields, evidence) stays unsaid.
 *
 * @param decision of these facts at `browse`
 */
export const asSentBack = (facts: Facts, decision: Decision): Facts | null => {
  const items = facts.items.flatMap((item, index) => {
    const judged = decision.items[index]
    if (!judged || judged.outcome === "deny" || item.returnable_quantity <= 0) {
      return []
    }
    const { resolutions } = judged
    const resolution = resolutions.includes(REFUND) ? REFUND : resolutions[0]
    return [
      {
        ...item,
        requested_quantity: item.returnable_quantity,
        ...(resolution === undefined ? {} : { resolution }),
      },
    ]
  })
  return items.length > 0 ? { ...facts, items } : null
}
