import { MedusaError } from "@medusajs/framework/utils"
import { ERROR_STATUS, type ErrorCode } from "../../domain/codes"
import type { Finding } from "../../domain/policy/decision"
import type { Quote } from "../../domain/settlement/types"

export interface RmaErrorDetails {
  /** What a person needs to know beside the code's own sentence. */
  message?: string
  findings?: Finding[]
  /** Seconds after which the same call may succeed. */
  retry_after?: number
  data?: Record<string, unknown>
  /** What it would come to now. */
  quote?: Quote
}

const typeOf = (status: number): string => {
  switch (status) {
    case 401:
      return MedusaError.Types.UNAUTHORIZED
    case 404:
      return MedusaError.Types.NOT_FOUND
    case 409:
      return MedusaError.Types.CONFLICT
    case 429:
      return "too_many_requests"
    case 500:
      return MedusaError.Types.UNEXPECTED_STATE
    default:
      return MedusaError.Types.INVALID_DATA
  }
}

/**
 * A refusal of ours. Routes answer it as `{ type, code, message, findings?, retry_after? }`; where it
 * escapes them it is still a MedusaError of the fitting type.
 */
export class RmaError extends MedusaError {
  readonly code: ErrorCode
  readonly status: number
  readonly findings?: Finding[]
  readonly retry_after?: number
  readonly data?: Record<string, unknown>
  readonly quote?: Quote

  constructor(code: ErrorCode, details: RmaErrorDetails = {}) {
    const status = ERROR_STATUS[code]
    super(typeOf(status), details.message ?? code, code)
    this.code = code
    this.status = status
    this.findings = details.findings
    this.retry_after = details.retry_after
    this.data = details.data
    this.quote = details.quote
  }
}

/** Also true for errors that crossed a workflow engine and lost their class. */
export const isRmaError = (error: unknown): error is RmaError =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  "status" in error &&
  typeof error.code === "string" &&
  error.code in ERROR_STATUS
