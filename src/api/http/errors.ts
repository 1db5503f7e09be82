import { MedusaError } from "@medusajs/framework/utils"
import type { Finding } from "../../domain/policy/decision"
import { isRmaError, type RmaError } from "../../modules/rma/errors"
import { hasWaitedForLock, lockBusy } from "../../modules/rma/lock-wait"
import type { QuoteDto } from "../../types/http"
import { quoteDto } from "../serializers/quote"
import { findingsIn, sentenceOf } from "./sentences"

/** An error as our routes answer it (DESIGN § 7). */
export interface ErrorBody {
  type: string
  code: string
  message: string
  findings?: Finding[]
  retry_after?: number
  quote?: QuoteDto
}

export interface ErrorAnswer {
  status: number
  body: ErrorBody
}

const T = MedusaError.Types

/** Errors of core that reach our routes, by core's type: what they answer here. */
const OF_CORE: Record<string, { status: number; code: string }> = {
  [T.NOT_FOUND]: { status: 404, code: "not_found" },
  [T.INVALID_DATA]: { status: 400, code: "invalid_data" },
  [T.NOT_ALLOWED]: { status: 400, code: "invalid_data" },
  [T.CONFLICT]: { status: 409, code: "lost_race" },
  [T.UNAUTHORIZED]: { status: 401, code: "unauthorized" },
}

const ofOurs = (error: RmaError, locale: string): ErrorAnswer => ({
  status: error.status,
  body: {
    type: error.type,
    code: error.code,
    message: sentenceOf(error.code, locale, error.message),
    ...(error.findings ? { findings: findingsIn(error.findings, locale) } : {}),
    ...(error.quote ? { quote: quoteDto(error.quote) } : {}),
    ...(error.retry_after === undefined
      ? {}
      : { retry_after: error.retry_after }),
  },
})

const INTERNAL: ErrorAnswer = {
  status: 500,
  body: {
    type: "unknown_error",
    code: "internal",
    message: "An unknown error occurred.",
  },
}

const typeOf = (error: unknown): string | undefined =>
  typeof error === "object" &&
  error !== null &&
  "__isMedusaError" in error &&
  "type" in error &&
  typeof error.type === "string"
    ? error.type
    : undefined

/** What an error answers. Anything unforeseen is a 500 that tells nothing of its cause. */
export const answerFor = (error: unknown, locale: string): ErrorAnswer => {
  if (isRmaError(error) && error.status < 500) {
    return ofOurs(error, locale)
  }
  if (hasWaitedForLock(error)) {
    return ofOurs(lockBusy(), locale)
  }
  const type = typeOf(error)
  const known = type === undefined ? undefined : OF_CORE[type]
  if (type === undefined || !known) {
    return INTERNAL
  }
  return {
    status: known.status,
    body: { type, code: known.code, message: (error as Error).message },
  }
}
