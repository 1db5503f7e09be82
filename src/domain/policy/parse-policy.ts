import { withWithdrawal } from "./built-in-withdrawal"
import { LIMITS } from "./limits"
import { measure } from "./measure"
import type { PolicyError } from "./policy-error"
import { policySchema, type Policy } from "./schema"
import { plainIssues } from "./schema/issue"

export type ParsedPolicy =
  { ok: true; policy: Policy } | { ok: false; errors: PolicyError[] }

/**
 * A policy document checked for its shape and filled with defaults. All errors are collected, each with
 * the place it stands at; where consumers buy there is a withdrawal in it, written or not. Whether the policy makes sense is `validatePolicy`'s question.
 */
export const parsePolicy = (input: unknown): ParsedPolicy => {
  const excess = measure(input)
  if (excess) {
    return { ok: false, errors: [excess] }
  }
  const result = policySchema.safeParse(input, { reportInput: true })
  if (result.success) {
    return { ok: true, policy: withWithdrawal(result.data) }
  }
  const errors = result.error.issues
    .flatMap(plainIssues)
    .slice(0, LIMITS.errors)
    .map(({ path, code, message }) => ({
      path: path.map(String).join("."),
      code,
      message,
    }))
  return { ok: false, errors }
}
