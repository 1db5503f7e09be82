import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RmaRecord } from "../records"
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

/** When a carrier last said something of the parcel; null before it did. */
const LAST_HEARD = `(
  select max(event.created_at) from rma_event as event
  where event.rma_id = rma.id and event.event in ('ship', 'track')
    and event.actor_type = 'carrier'
)`

/** A carrier brought it: it waits for staff, and is not given up. */
const ARRIVED = `exists (
  select 1 from rma_event as event
  where event.rma_id = rma.id and event.event = 'track'
    and event.data ->> 'way' = 'in' and event.data ->> 'status' = 'delivered'
)`

/**
 * Postgres reads ISO 8601 lengths as intervals. A length in days ends with its last local day, wherever
 * that is, so a day is added: a parcel is given up a few hours late, and never early.
 */
const NEVER_SCANNED = `exists (
  select 1
  from rma_policy_version as version,
    jsonb_array_elements(version.document -> 'request_types') as type
  where version.id = rma.policy_version_id
    and type ->> 'code' = rma.request_type
    and greatest(rma.shipped_at, ${LAST_HEARD})
      + coalesce(type ->> 'transit_valid', 'P30D')::interval
      + interval '1 day' < ?
)`

const idle = (builder: Knex.QueryBuilder, limits: IdleLimits) =>
  builder
    .where((draft) => {
      void draft
        .where({ status: "draft" })
        .where("updated_at", "<", limits.draft)
    })
    .orWhere((asked) => {
      // Goods that are here are not given up because a question was not answered.
      void asked
        .where({ status: "needs_details" })
        .whereRaw("origin_status is distinct from 'received'")
        .where("updated_at", "<", limits.needs_details)
    })

/**
 * Cases whose time is over: approvals not used, parcels never scanned, offers not answered; drafts and
 * questions left alone although the shopper was reminded at least a day ago. Oldest first.
 */
export const findOverdue = async (
  knex: Knex,
  now: Date,
  limits: IdleLimits,
  limit: number
): Promise<OverdueCase[]> => {
  const rows: OverdueCase[] = await knex(TABLES.rma)
    .where({ deleted_at: null })
    .where((any) => {
      void any
        .where((approved) => {
          void approved
            .where({ status: "approved" })
            .where("approval_expires_at", "<", now)
        })
        .orWhere((offered) => {
          void offered
            .where({ status: "offered" })
            .whereRaw("(offer ->> 'expires_at')::timestamptz < ?", [now])
        })
        .orWhere((shipped) => {
          void shipped
            .where({ status: "in_transit" })
            // A withdrawal was declared and stays so: who sent what is for a person to find out.
            .whereRaw("legal_basis is distinct from 'withdrawal'")
            .whereRaw(NEVER_SCANNED, [now])
            .whereRaw(`not ${ARRIVED}`)
        })
        .orWhere((left) => {
          void left
            .where((either) => {
              void idle(either, limits)
            })
            .whereRaw("reminded_at >= updated_at")
            .where("reminded_at", "<=", new Date(now.getTime() - DAY_MS))
        })
    })
    .orderBy("created_at")
    .limit(limit)
    .select("id", "status")
  return rows
}

/**
 * Takes the cases whose shopper is to be reminded now, each once for the same wait: of several instances
 * exactly one gets it. Does not touch `updated_at`, from which the wait is counted.
 *
 * @param soon the moment before which an approval must end to be reminded of
 */
export const claimReminders = async (
  trx: Knex,
  now: Date,
  soon: Date,
  limits: IdleLimits,
  limit: number
): Promise<RemindedCase[]> => {
  const due = trx(TABLES.rma)
    .where({ deleted_at: null })
    .where((any) => {
      void any
        .where((approved) => {
          void approved
            .where({ status: "approved" })
            .where("approval_expires_at", ">", now)
            .where("approval_expires_at", "<", soon)
            // Not the day it was approved: the approval itself said so.
            .where("decided_at", "<", new Date(now.getTime() - DAY_MS))
            .whereRaw("(reminded_at is null or reminded_at < decided_at)")
        })
        .orWhere((left) => {
          void left
            .where((either) => {
              void idle(either, limits)
            })
            .whereRaw("(reminded_at is null or reminded_at < updated_at)")
        })
    })
    .orderBy("created_at")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .select("id")
  const rows: RemindedCase[] = await trx(TABLES.rma)
    .whereIn("id", due)
    .update({ reminded_at: now })
    .returning(["id", "status", "order_id", "customer_id"])
  return rows
}
