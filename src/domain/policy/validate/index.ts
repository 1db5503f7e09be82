import { LIMITS } from "../limits"
import type { PolicyError } from "../policy-error"
import type { Policy } from "../schema"
import { checkAllowance } from "./allowance"
import { checkConditions, checkGeneralConditions } from "./conditions"
import { checkLaw, type LawOptions } from "./law"
import { typesOf } from "./places"
import { checkDuplicates, checkReasons } from "./references"
import { checkRedirects, checkRows } from "./rows"
import { checkRules } from "./rules"
import { newBudget } from "./satisfiable"
import { checkTimes } from "./times"

export interface ValidateOptions extends LawOptions {
  /** Values of core's return reasons, where they are known: a request type may take those too. */
  reasons?: readonly string[]
}

/**
 * What keeps a well-formed policy from being published (DESIGN § 4): attributes that do not exist,
 * comparisons of different types, rules that can never match, windows that overlap, names used twice, and
 * whatever cuts a right of the law.
 *
 * @returns every error with its place; empty when it can be published
 */
export const validatePolicy = (
  policy: Policy,
  { reasons = [], ...law }: ValidateOptions = {}
): PolicyError[] => {
  const types = typesOf(policy)
  const shapes = [
    ...checkDuplicates(policy),
    ...checkReasons(policy, reasons),
    ...types.flatMap(checkConditions),
    ...checkGeneralConditions(policy),
  ]
  const budget = newBudget()
  const sense = [
    ...checkRedirects(policy, budget),
    ...types.flatMap((at) => [
      ...checkRules(policy, at, budget),
      ...checkRows(policy, at, budget),
      ...checkTimes(at),
      ...checkAllowance(policy, at),
    ]),
  ]
  return [...shapes, ...sense, ...checkLaw(policy, law)].slice(0, LIMITS.errors)
}
