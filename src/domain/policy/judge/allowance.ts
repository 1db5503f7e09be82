import { isUsedUp, type AllowanceTerm } from "../../loyalty/allowance"
import type { RequestType } from "../schema"
import type { Judge } from "./judgement"

type Allowance = NonNullable<RequestType["allowance"]>

/** Withdrawal and guarantees never touch an allowance, whatever a document says (DESIGN § 5). */
export const hasAllowance = <
  T extends Pick<RequestType, "allowance" | "legal_basis">,
>(
  type: T
): type is T & { allowance: Allowance } =>
  type.allowance !== undefined && type.legal_basis === "goodwill"

/** What a tier has of an allowance; null for a tier it does not name, and for none. */
export const allowanceTerm = (
  { per_tier }: Allowance,
  tier: string | null | undefined
): AllowanceTerm | null =>
  typeof tier === "string" && Object.hasOwn(per_tier, tier)
    ? (per_tier[tier] ?? null)
    : null

/**
 * How often the shopper's tier may ask under this request type (DESIGN § 5). A tier the policy does not name,
 * and a shopper without one, have no allowance. What nobody counted, or counted over another time than
 * this policy's, a person decides.
 */
export const judgeAllowance = (
  requestType: string,
  allowance: Allowance,
  path: string
): Judge => {
  const at = `${path}.allowance`
  return ({ facts }, judgement) => {
    const tier = facts.loyalty?.tier
    const term = allowanceTerm(allowance, tier)
    if (facts.loyalty && !term) {
      judgement.add({
        code: "allowance_none",
        effect: "deny",
        matched: true,
        observed: { "loyalty.tier": tier ?? null },
        expected: { tiers: Object.keys(allowance.per_tier).sort() },
        path: at,
      })
      return
    }
    const counted = facts.allowances?.[requestType]
    if (!term || !counted || counted.per !== term.per) {
      judgement.add({
        code: "fact_missing",
        effect: "review",
        matched: true,
        observed: {
          "loyalty.tier": tier ?? null,
          "loyalty.allowance": counted ?? null,
        },
        expected: { code: "allowance", when: allowance.per_tier },
        path: at,
      })
      return
    }
    const { used, renews_at } = counted
    judgement.add({
      code: "allowance_used_up",
      effect: "deny",
      matched: isUsedUp({ used, renews_at, ...term }),
      observed: { used, renews_at },
      expected: term,
      path: at,
    })
  }
}
