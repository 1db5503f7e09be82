import type { UnitQuantities } from "./units"

export const OUTCOMES = ["granted", "partly", "refused", "advised"] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How a resolved case ended, by what was accepted of what was asked for. */
export const outcomeOf = (items: readonly UnitQuantities[]): Outcome => {
  const asked = items.reduce((sum, item) => sum + item.quantity, 0)
  const accepted = items.reduce((sum, item) => sum + item.accepted_quantity, 0)
  if (asked === 0) {
    return "advised"
  }
  if (accepted === 0) {
    return "refused"
  }
  return accepted < asked ? "partly" : "granted"
}
