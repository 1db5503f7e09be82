import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RmaRecord } from "../records"
import { isTooEarly } from "./retries"
import { TABLES } from "./rows"

/** Moments before which a draft or a question must have been touched last to count. */
export interface IdleLimits {
  draft: Date
  needs_details: Date
}

export type OverdueCase = Pick<RmaRecord, "id" | "status">
export type RemindedCase = Pick<
  RmaRecord,
  "id" | "status" | "order_id" | "customer_id"
>

const DAY_MS = 86_400_000

const dayBefore = (now: Date): Date => new Date(now.getTime() - DAY_MS)

/** Conditions here are written as the partial indexes are (`models/rma.ts`), which then hold what is due and no more. */
const standing = (
  knex: Knex,
  status: string,
  ends: string,
  before: Date,
  limit: number
) =>
  knex(TABLES.rma)
    .where({ status, deleted_at: null })
    .where(ends, "<", before)
    .orderBy(ends)
    .limit(limit)

const approvals = (knex: Knex, before: Date, limit: number) =>
  standing(knex, "approved", "approval_expires_at", before, limit)

/** Drafts and questions left alone. Goods that are here are not given up because a question was not answered. */
const idle = (knex: Knex, limits: IdleLimits, limit: number) =>
  (["draft", "needs_details"] as const).map((status) =>
    standing(knex, status, "updated_at", limits[status], limit).whereRaw(
      "origin_status is distinct from 'received'"
    )
  )

/**
 * Cases whose time is over: approvals not used, parcels never scanned, offers not answered; drafts and
 * questions left alone although the shopper was reminded at least a day ago. Of each kind the first to end come first;
 * what could not be ended waits longer each time, so that the others get their turn.
 */
export const findOverdue = async (
  knex: Knex,
  now: Date,
  limits: IdleLimits,
  limit: number
): Promise<OverdueCase[]> => {
  const kinds = [
    approvals(knex, now, limit),
    ...["offered", "in_transit"].map((status) =>
      standing(knex, status, "expires_at", now, limit)
    ),
    ...idle(knex, limits, limit).map((left) =>
      left
        .whereRaw("reminded_at >= updated_at")
        .where("reminded_at", "<=", dayBefore(now))
    ),
  ]
  const found: OverdueCase[] = []
  for (const kind of kinds) {
    found.push(
      ...(await kind
        .whereNotExists(isTooEarly(knex, "rma.id", now))
        .select<OverdueCase[]>("id", "status"))
    )
  }
  return found
}

/**
 * Takes the cases whose shopper is to be reminded now, each once for the same wait: of several instances
 * exactly one gets it. Does not touch `updated_at`, from which the wait is counted.
 *
 * @param soon the moment before which an approval must end to be reminded of
 * @param limit of each kind
 */
export const claimReminders = async (
  trx: Knex,
  now: Date,
  soon: Date,
  limits: IdleLimits,
  limit: number
): Promise<RemindedCase[]> => {
  const kinds = [
    approvals(trx, soon, limit)
      .where("approval_expires_at", ">", now)
      // Not the day it was approved: the approval itself said so.
      .where("decided_at", "<", dayBefore(now))
      .whereRaw("(reminded_at is null or reminded_at < decided_at)"),
    ...idle(trx, limits, limit).map((left) =>
      left.whereRaw("(reminded_at is null or reminded_at < updated_at)")
    ),
  ]
  const taken: RemindedCase[] = []
  for (const kind of kinds) {
    taken.push(
      ...(await trx(TABLES.rma)
        .whereIn("id", kind.forUpdate().skipLocked().select("id"))
        .update({ reminded_at: now })
        .returning<RemindedCase[]>(["id", "status", "order_id", "customer_id"]))
    )
  }
  return taken
}
