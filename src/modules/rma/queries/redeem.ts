import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  countTry,
  insertToken,
  lockCode,
  lockLink,
  voidCode,
  type CodeRow,
} from "./access"
import { takeAttempt, type Limit } from "./attempts"

/** A code with the order number and address it was typed with, or the secret of a link, which nobody can guess. */
export type CodeAttempt =
  | {
      subject: string
      limits: readonly Limit[]
      /** Tries a code has. */
      most_tries: number
      /** Whether what was typed is the code of this id. */
      fits: (id: string) => boolean
    }
  | { secret_hash: string }

export interface NewTokenOf {
  token_hash: string
  expires_at: Date
}

export type Redeemed =
  | {
      status: "redeemed"
      order_id: string
      customer_id: string | null
      email: string
    }
  | { status: "invalid" }
  | { status: "too_many"; retry_after: number }

/** What a code is compared with where there is none: the work is the same. */
const NO_CODE = "rmacode_none"

const secondsUntil = (then: Date, now: Date): number =>
  Math.max(1, Math.ceil((then.getTime() - now.getTime()) / 1000))

const give = async (
  trx: Knex,
  { id, order_id, customer_id, email }: CodeRow,
  token: NewTokenOf,
  now: Date
): Promise<Redeemed> => {
  if (order_id === null || email === null) {
    return { status: "invalid" }
  }
  await voidCode(trx, id, now)
  await insertToken(trx, { ...token, order_id, customer_id, email })
  return { status: "redeemed", order_id, customer_id, email }
}

/**
 * Tries a code. Every try is counted before the code is looked at, on the code and on the order number, and the
 * transaction of a wrong one is kept; what matches no order takes the same road.
 */
export const redeem = async (
  trx: Knex,
  attempt: CodeAttempt,
  token: NewTokenOf,
  now: Date
): Promise<Redeemed> => {
  if ("secret_hash" in attempt) {
    const linked = await lockLink(trx, attempt.secret_hash, now)
    return linked ? await give(trx, linked, token, now) : { status: "invalid" }
  }
  const wait = await takeAttempt(trx, attempt.limits, now)
  if (wait !== null) {
    return { status: "too_many", retry_after: wait }
  }
  const code = await lockCode(trx, attempt.subject, now)
  if (code && code.tries >= attempt.most_tries) {
    return {
      status: "too_many",
      retry_after: secondsUntil(code.expires_at, now),
    }
  }
  await countTry(trx, code?.id ?? NO_CODE)
  const right = attempt.fits(code?.id ?? NO_CODE)
  return code && right
    ? await give(trx, code, token, now)
    : { status: "invalid" }
}
