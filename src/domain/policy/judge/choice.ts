import type { LegalBasis } from "../schema"
import type { Judge } from "./judgement"

/**
 * The reason must be one the request type takes. A withdrawal needs none (Directive 2011/83/EU Art. 9);
 * where the policy names no reasons at all, none is asked for.
 *
 * @param reasons accepted values; empty: any
 */
export const judgeReason = (
  reasons: readonly string[],
  basis: LegalBasis,
  path: string
): Judge => {
  const needed = reasons.length > 0 && basis !== "withdrawal"
  const expected = { reasons }
  const at = `${path}.reasons`
  return ({ item: { item_id, reason }, stage }, judgement) => {
    judgement.add({
      code: reason === undefined ? "reason_required" : "reason_not_allowed",
      effect: "deny",
      matched:
        reason === undefined
          ? // A request about no item in particular has nowhere to say it.
            needed && stage === "submit" && item_id !== ""
          : reasons.length > 0 && !reasons.includes(reason),
      observed: { reason: reason ?? null },
      expected,
      path: at,
      hard: true,
    })
  }
}

/**
 * The resolution must be one the request type offers; a withdrawal gives the money back, asked or not, and a
 * question has none. Without an order no money can go back, and it may be left to staff to find one.
 */
export const judgeResolution = (
  resolutions: readonly string[],
  basis: LegalBasis,
  path: string
): Judge => {
  const needed = resolutions.length > 0 && basis !== "withdrawal"
  const expected = { resolutions }
  const at = `${path}.resolutions`
  return ({ facts, item: { resolution }, stage }, judgement) => {
    judgement.add({
      code:
        resolution === undefined
          ? "resolution_required"
          : "resolution_not_allowed",
      effect: "deny",
      matched:
        resolution === undefined
          ? needed && stage === "submit" && facts.order.id !== null
          : !resolutions.includes(resolution),
      observed: { resolution: resolution ?? null },
      expected,
      path: at,
      hard: true,
    })
  }
}
