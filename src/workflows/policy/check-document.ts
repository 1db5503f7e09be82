import { parsePolicy, type Policy } from "../../domain/policy"
import { RmaError } from "../../modules/rma/errors"

interface DocumentError {
  path: string
  code: string
  message: string
}

/** @throws RmaError `policy_invalid` unless there is no error; its findings are the errors */
export const refuse = (errors: readonly DocumentError[]): void => {
  if (!errors.length) {
    return
  }
  throw new RmaError("policy_invalid", {
    message: errors
      .slice(0, 20)
      .map((error) => `${error.path}: ${error.message}`)
      .join("\n"),
    findings: errors.map((error) => ({
      code: error.code,
      effect: "deny",
      message: error.message,
      observed: { path: error.path },
      expected: null,
    })),
  })
}

/**
 * Reads a policy document as merchants write it.
 * @throws RmaError `policy_invalid`, its findings the errors, each with path and reason
 */
export const checkDocument = (document: unknown): Policy => {
  const parsed = parsePolicy(document)
  if (!parsed.ok) {
    refuse(parsed.errors)
    throw new RmaError("policy_invalid")
  }
  return parsed.policy
}
