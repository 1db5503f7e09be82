import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { OPEN_STATUSES } from "../../../domain/lifecycle"
import {
  allowanceUse,
  isUsedUp,
  nextKind,
  oldestThatCounts,
  reservedAt,
  type AllowanceEntry,
  type AllowanceTerm,
} from "../../../domain/loyalty/allowance"
import type { RmaAllowanceEntryRecord, RmaRecord } from "../records"
import { TABLES, toColumns } from "./rows"

/** A line of the ledger with whose and what it is. */
export interface CustomerEntry extends AllowanceEntry {
  customer_id: string
  request_type: string
}

/** What a submission takes from an allowance. */
export interface AllowanceReservation {
  customer_id: string
  request_type: string
  /** Null: nobody knew the tier when it was judged. It is written down all the same, and limits nothing. */
  tier: string | null
  term: AllowanceTerm | null
  /** In which the term's days are counted. */
  time_zone: string
  /** The moment the request was judged at; ISO 8601. */
  at: string
}

/** The latest line of every submission of these customers since a moment: one statement for all of them. */
export const readAllowanceEntries = async (
  knex: Knex,
  customerIds: string[],
  since: string
): Promise<CustomerEntry[]> => {
  if (!customerIds.length) {
    return []
  }
  const rows = (await knex(TABLES.allowance)
    .distinctOn("submission_id")
    .whereIn("customer_id", customerIds)
    .where("at", ">=", since)
    .where({ deleted_at: null })
    .orderBy([
      { column: "submission_id" },
      { column: "position", order: "desc" },
    ])) as RmaAllowanceEntryRecord[]
  return rows.map((row) => ({
    customer_id: row.customer_id,
    request_type: row.request_type,
    submission_id: row.submission_id,
    position: row.position,
    kind: row.kind,
    at: new Date(row.at).toISOString(),
  }))
}

/** One at a time for a customer and request type, until the transaction ends. */
const lockLedger = async (
  trx: Knex,
  {
    customer_id,
    request_type,
  }: Pick<CustomerEntry, "customer_id" | "request_type">
): Promise<void> => {
  await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `rma_allowance ${customer_id} ${request_type}`,
  ])
}

const insertEntry = async (
  trx: Knex,
  entry: Pick<
    RmaAllowanceEntryRecord,
    | "customer_id"
    | "request_type"
    | "submission_id"
    | "position"
    | "kind"
    | "tier"
    | "rma_id"
  > & { at: Date }
): Promise<void> => {
  await trx(TABLES.allowance).insert(
    toColumns({ id: generateEntityId(undefined, "rmaallow"), ...entry })
  )
}

/**
 * Reserves for a submission, counted once more under the lock, so that submits at once never overdraw.
 * @returns false when nothing is left; nothing is written then
 */
export const reserveAllowance = async (
  trx: Knex,
  reservation: AllowanceReservation,
  submission_id: string
): Promise<boolean> => {
  const { customer_id, request_type, tier, term, time_zone, at } = reservation
  await lockLedger(trx, reservation)
  if (term) {
    const entries = await readAllowanceEntries(
      trx,
      [customer_id],
      oldestThatCounts(term.per, at)
    )
    const reserved = reservedAt(
      entries.filter((entry) => entry.request_type === request_type)
    )
    if (isUsedUp(allowanceUse(reserved, term, at, time_zone))) {
      return false
    }
  }
  await insertEntry(trx, {
    customer_id,
    request_type,
    submission_id,
    position: 1,
    kind: "reserve",
    tier,
    at: new Date(at),
    rma_id: null,
  })
  return true
}

/** A case of the submission is open, or something was granted in one that is over. */
const isNeeded = async (trx: Knex, submission_id: string): Promise<boolean> => {
  const rows = await trx(TABLES.rma)
    .where({ submission_id, deleted_at: null })
    .where((one) => {
      void one
        .whereIn("status", [...OPEN_STATUSES])
        .orWhereIn("outcome", ["granted", "partly"])
        .orWhereExists(
          trx(TABLES.item)
            .whereRaw("??.rma_id = ??.id", [TABLES.item, TABLES.rma])
            .where("accepted_quantity", ">", 0)
            .where({ deleted_at: null })
        )
    })
    .limit(1)
    .select<{ id: string }[]>("id")
  return rows.length > 0
}

/**
 * Writes what the end, or the second life, of a case means for its submission's allowance: given back when
 * nothing came of any of its cases, reserved again when one is taken up again. Neither an appeal nor staff
 * are ever stopped by it, so that it may go over.
 */
export const settleAllowance = async (
  trx: Knex,
  rma_id: string
): Promise<void> => {
  const latest = async (submission_id: string) =>
    await trx(TABLES.allowance)
      .where({ submission_id, deleted_at: null })
      .orderBy("position", "desc")
      .first<RmaAllowanceEntryRecord | undefined>()
  const rma = await trx(TABLES.rma)
    .where({ id: rma_id })
    .first<Pick<RmaRecord, "submission_id"> | undefined>("submission_id")
  const seen = rma?.submission_id ? await latest(rma.submission_id) : undefined
  if (!seen) {
    return
  }
  await lockLedger(trx, seen)
  const { customer_id, request_type, submission_id, tier, position, kind } =
    (await latest(seen.submission_id)) ?? seen
  const next = nextKind(kind, await isNeeded(trx, submission_id))
  if (next) {
    await insertEntry(trx, {
      customer_id,
      request_type,
      submission_id,
      tier,
      position: position + 1,
      kind: next,
      at: new Date(),
      rma_id,
    })
  }
}
