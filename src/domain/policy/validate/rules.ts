import { EFFECTS } from "../decision"
import type { PolicyError } from "../policy-error"
import { SERIAL_STATES, type Policy, type RequestType } from "../schema"
import { satisfiable, type Budget, type Domain } from "./satisfiable"
import type { TypeAt } from "./places"

const FIELD = "item.fields."

/** The values the shopper can choose from under this request type. */
export const domainOf = (type: RequestType, policy: Policy): Domain => {
  const reasons = type.reasons ?? policy.reasons.map(({ value }) => value)
  const fields = new Map(
    type.fields.map(({ key, options }) => [FIELD + key, options])
  )
  return (attribute) => {
    if (attribute === "item.reason") {
      return reasons.length > 0 ? reasons : undefined
    }
    if (attribute === "item.serial_state") {
      return SERIAL_STATES
    }
    return attribute === "item.resolution"
      ? type.resolutions
      : fields.get(attribute)
  }
}

/**
 * Rules that can never match, and rules that add nothing to another with the very same conditions. All
 * rules are judged, so what is left is never shadowed by order.
 */
export const checkRules = (
  policy: Policy,
  { type, path }: TypeAt,
  budget: Budget
): PolicyError[] => {
  const domain = domainOf(type, policy)
  const strongest = new Map<string, { effect: number; code: string }>()
  for (const { when, effect, code } of type.rules) {
    const key = JSON.stringify(when)
    const rank = EFFECTS.indexOf(effect)
    const known = strongest.get(key)
    if (!known || rank > known.effect) {
      strongest.set(key, { effect: rank, code })
    }
  }
  return type.rules.flatMap((rule, index): PolicyError[] => {
    const at = `${path}.rules.${index}`
    if (!satisfiable(rule.when, domain, budget)) {
      return [
        {
          path: `${at}.when`,
          code: "unreachable_rule",
          message: `"${rule.code}" can never match: its conditions exclude each other, or ask for what cannot be chosen.`,
        },
      ]
    }
    const winner = strongest.get(JSON.stringify(rule.when))
    return winner && winner.code !== rule.code
      ? [
          {
            path: at,
            code: "unreachable_rule",
            message: `"${rule.code}" never decides: "${winner.code}" has the same conditions.`,
          },
        ]
      : []
  })
}
