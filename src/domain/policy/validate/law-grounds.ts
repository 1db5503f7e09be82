import { isGround } from "../../law"
import { rowsOf } from "../judge/condition"
import type { PolicyErrorCode } from "../../codes"
import type { PolicyError } from "../policy-error"
import type { Rule } from "../schema"
import type { TypeAt } from "./places"

/** Who somebody is has no weight in what the law gives to every consumer. */
const asksWho = (rule: Rule): boolean =>
  rowsOf(rule.when).some(
    ({ attribute }) =>
      attribute.startsWith("loyalty.") ||
      (attribute.startsWith("customer.") && attribute !== "customer.business")
  )

const problemOf = (
  rule: Rule,
  withdrawal: boolean
): { code: PolicyErrorCode; message: string; part: string } | null => {
  if (rule.ground !== undefined) {
    return isGround(rule.ground)
      ? null
      : {
          part: ".ground",
          code: "unknown_ground",
          message: `The law knows no ground "${rule.ground}".`,
        }
  }
  // A person who looks at a withdrawal for who declares it is a gate too.
  if (rule.effect === "deny" || (withdrawal && rule.effect === "review")) {
    if (asksWho(rule)) {
      return {
        part: ".when",
        code: "statutory_gate",
        message: "A right of the law depends on no tier, group or history.",
      }
    }
  }
  return withdrawal && rule.effect === "deny"
    ? {
        part: ".ground",
        code: "ground_required",
        message:
          "A withdrawal is denied on a ground of the law alone: name it, e.g. 16c.",
      }
    : null
}

/** Rules on a statutory type that refuse what only the law may refuse (Directive 2011/83/EU Art. 16). */
export const checkGrounds = ({ type, path }: TypeAt): PolicyError[] =>
  type.rules.flatMap((rule, index) => {
    const problem = problemOf(rule, type.legal_basis === "withdrawal")
    return problem
      ? [
          {
            path: `${path}.rules.${index}${problem.part}`,
            code: problem.code,
            message: problem.message,
          },
        ]
      : []
  })
