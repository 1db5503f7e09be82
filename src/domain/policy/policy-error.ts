import type { PolicyErrorCode } from "../codes"

/** One thing wrong with a policy document. */
export interface PolicyError {
  /** Dotted: `request_types.0.rules.2.when.0.operator`; empty for the whole document. */
  path: string
  code: PolicyErrorCode
  /** For the merchant, in English; the admin translates by code. */
  message: string
}
