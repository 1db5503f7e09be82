import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { RmaError } from "../errors"
import { TABLES } from "./rows"

/** So many times in any stretch of so long. */
export interface Limit {
  subject: string
  most: number
  within_ms: number
}

interface Used {
  made: string
  oldest: Date | null
}

const lock = async (trx: Knex, limits: readonly Limit[]): Promise<void> => {
  // Always in the same order, so that two never wait for each other.
  for (const subject of limits.map((one) => one.subject).sort()) {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
      `rma_attempt:${subject}`,
    ])
  }
}

const waitFor = async (
  trx: Knex,
  { subject, most, within_ms }: Limit,
  now: Date
): Promise<number> => {
  const since = new Date(now.getTime() - within_ms)
  const recent = trx(TABLES.attempt)
    .where({ subject, deleted_at: null })
    .where("made_at", ">", since)
    .orderBy("made_at", "desc")
    .limit(most)
    .select("made_at")
    .as("recent")
  const [used] = await trx
    .from(recent)
    .select<Used[]>(trx.raw("count(*) as made, min(made_at) as oldest"))
  if (!used?.oldest || Number(used.made) < most) {
    return 0
  }
  return Math.max(
    1,
    Math.ceil((used.oldest.getTime() + within_ms - now.getTime()) / 1000)
  )
}

/**
 * Takes one of each limit, or none where one of them is used up. Holds over all processes: who asks for the same
 * subject at once waits for the other's transaction to end.
 * @returns null when it was taken, else after how many seconds it can be
 */
export const takeAttempt = async (
  trx: Knex,
  limits: readonly Limit[],
  now: Date
): Promise<number | null> => {
  await lock(trx, limits)
  let longest = 0
  for (const limit of limits) {
    longest = Math.max(longest, await waitFor(trx, limit, now))
  }
  if (longest > 0) {
    return longest
  }
  await trx(TABLES.attempt).insert(
    limits.map(({ subject }) => ({
      id: generateEntityId(undefined, "rmatry"),
      subject,
      made_at: now,
    }))
  )
  return null
}

/**
 * Takes one of a limit in the transaction of what it is for, so that what fails for another reason is not counted.
 * @throws RmaError `too_many_tries`
 */
export const countAgainst = async (
  trx: Knex,
  limit: Limit,
  now: Date
): Promise<void> => {
  const retry_after = await takeAttempt(trx, [limit], now)
  if (retry_after !== null) {
    throw new RmaError("too_many_tries", { retry_after })
  }
}
