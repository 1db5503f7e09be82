import type { ShownFinding } from "../../types/shopper-http"

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

/** Statuses after which the same request may well succeed. */
const WORTH_ANOTHER_TRY = [408, 409, 425, 429, 502, 503, 504]

/**
 * What the store answers when it refuses. `code` is one of the plugin's codes, or null where core or a
 * proxy answered; `findings` say why a policy refused. `status` 0: the store was not reached.
 */
export class RmaRefusal extends Error {
  readonly status: number
  readonly code: string | null
  readonly findings: ShownFinding[]
  /** Seconds to wait, where the store said so. */
  readonly retryAfter: number | null
  /** The whole answer, for codes that carry more. */
  readonly answer: Record<string, unknown>

  constructor(status: number, answer: unknown, fallback: string) {
    const told = isRecord(answer) ? answer : {}
    super(typeof told.message === "string" ? told.message : fallback)
    this.name = "RmaRefusal"
    this.status = status
    this.code = typeof told.code === "string" ? told.code : null
    this.findings = Array.isArray(told.findings)
      ? (told.findings as ShownFinding[])
      : []
    this.retryAfter =
      typeof told.retry_after === "number" ? told.retry_after : null
    this.answer = told
  }

  /** The shopper has to sign in again. */
  get signedOut(): boolean {
    return this.status === 401
  }

  get worthAnotherTry(): boolean {
    return this.status === 0 || WORTH_ANOTHER_TRY.includes(this.status)
  }
}

export const isRefusal = (error: unknown): error is RmaRefusal =>
  error instanceof Error && error.name === "RmaRefusal"
