import type { z } from "zod"
import { POLICY_ERROR_CODES, type PolicyErrorCode } from "../../codes"

type Issue = z.core.$ZodIssue

/** A complaint of the schema in our words: stable, and independent of the library's own names. */
export interface PlainIssue {
  path: PropertyKey[]
  code: PolicyErrorCode
  message: string
}

const codeOf = (issue: Issue): PolicyErrorCode => {
  if (issue.code === "custom") {
    const named: unknown = issue.params?.code
    const absent = issue.input === undefined && named === undefined
    return (
      POLICY_ERROR_CODES.find((code) => code === named) ??
      (absent ? "required" : "invalid_value")
    )
  }
  if (issue.code === "unrecognized_keys") {
    return "unknown_key"
  }
  // Needs `reportInput`, which leaves the input out only where there was none.
  if (issue.input === undefined) {
    return "required"
  }
  switch (issue.code) {
    case "invalid_type":
    case "invalid_union":
      return "wrong_type"
    case "too_small":
    case "too_big":
      return issue.code
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
    case "invalid_value":
      return "invalid_value"
  }
}

/**
 * Of the complaints of a union's branches those of the one that was meant: the only one that got past the
 * outermost value. Undefined when no branch or several did.
 */
const meantBranch = (issue: Issue): Issue[] | undefined => {
  if (issue.code !== "invalid_union") {
    return undefined
  }
  const entered = issue.errors.filter((branch) =>
    branch.some(({ path }) => path.length > 0)
  )
  return entered.length === 1 ? entered[0] : undefined
}

/** One issue of zod's, each unknown key at its own place. Parse with `reportInput: true`. */
export const plainIssues = (issue: Issue): PlainIssue[] => {
  const meant = meantBranch(issue)
  if (meant) {
    return meant.flatMap(plainIssues).map((inner) => ({
      ...inner,
      path: [...issue.path, ...inner.path],
    }))
  }
  const code = codeOf(issue)
  const paths =
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => [...issue.path, key])
      : [issue.path]
  return paths.map((path) => ({ path, code, message: issue.message }))
}
