import type { Client } from "pg"
import type { Moment } from "./case-types"
import { shiftClocks } from "./shift-clocks"

/** What working a case writes, of ours and of core's. */
const TABLES = [
  "rma",
  "rma_item",
  "rma_event",
  "rma_settlement",
  "rma_operation",
  "return",
  "return_item",
  "refund",
  "order_transaction",
]

/** By how much what was written at that time goes back. */
const shiftAt = (time: string) =>
  `(select shift from moment where at <= ${time} order by at desc limit 1)`

const noteMoments = (db: Client, moments: Moment[]) =>
  db.query(
    `create temp table moment on commit drop as
     select at, at - now() + make_interval(secs => 86400 * days) as shift
     from jsonb_to_recordset('${JSON.stringify(moments)}') as m (at timestamptz, days float8)`
  )

/** What was promised at a step goes back with it: until when an approval is good, an appeal heard, a parcel awaited. */
const shiftPromises = async (db: Client, since: Date) => {
  for (const [promise, made] of [
    ["approval_expires_at", "decided_at"],
    ["appeal_until", "updated_at"],
    ["expires_at", "updated_at"],
  ]) {
    await db.query(
      `update rma set ${promise} = ${promise} - ${shiftAt(`${made}`)}
       where created_at >= $1 and ${promise} > now()`,
      [since]
    )
  }
}

const shiftColumns = async (db: Client, since: Date) => {
  const { rows } = await db.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column
     from information_schema.columns
     where table_schema = 'public' and table_name = any ($1)
       and data_type = 'timestamp with time zone'
     order by table_name, column_name = 'created_at'`,
    [TABLES]
  )
  for (const { table, column } of rows) {
    // created_at tells which rows are ours, so it comes last.
    await db.query(
      `update "${table}" set "${column}" = "${column}" - ${shiftAt(`"${column}"`)}
       where created_at >= $1 and "${column}" between $1 and now()`,
      [since]
    )
  }
}

/** Mails are written a moment later, when the next call may have begun: they take their event's date. */
const shiftMails = (db: Client, since: Date) =>
  db.query(
    `update notification as mail set created_at = event.created_at, updated_at = event.created_at
     from rma_event as event
     where mail.idempotency_key = event.id and mail.created_at >= $1`,
    [since]
  )

/**
 * Shifts the dates of what the seed's calls wrote, and nothing but dates, so that cases have ages.
 *
 * @param since before the first call was made
 * @param moments in the order of the calls
 */
export const shiftDates = async (
  db: Client,
  since: Date,
  moments: Moment[]
): Promise<void> => {
  await db.query("begin")
  await noteMoments(db, moments)
  await shiftPromises(db, since)
  await shiftClocks(db, since, moments)
  await shiftColumns(db, since)
  await shiftMails(db, since)
  await db.query("commit")
}
