import { hasAllowance } from "../judge/allowance"
import type { PolicyError } from "../policy-error"
import { STATUTORY, type Policy } from "../schema"
import type { TypeAt } from "./places"

/**
 * An allowance that would never be judged: a guarantee is not counted, the merchant's own no more than the
 * law's (DESIGN § 5). What cuts a consumer's right is told by the law's own checks.
 */
export const checkAllowance = (
  { consumers }: Policy,
  { type, path }: TypeAt
): PolicyError[] =>
  type.allowance === undefined ||
  hasAllowance(type) ||
  (consumers && STATUTORY.includes(type.legal_basis))
    ? []
    : [
        {
          path: `${path}.allowance`,
          code: "guarantee_allowance",
          message: "Only goodwill can be counted: this is a guarantee.",
        },
      ]
