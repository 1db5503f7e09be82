import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { FINAL_SETTLEMENTS } from "../../../domain/lifecycle"
import type { RmaOperationRecord, RmaRecord } from "../records"
import { isTooEarly, longer } from "./retries"
import { TABLES } from "./rows"

/** What a crash, or an order that was busy, left half done. */
export interface Interrupted {
  operations: RmaOperationRecord[]
  /** Cases whose settlement has begun and not ended. */
  executing: string[]
  /** Cases where everything is judged, or is paid ahead, and nothing has begun: the order was busy then. */
  waiting: string[]
  /** Settlements in doubt of late, of which core's books may know more by now. */
  doubtful: { id: string; rma_id: string; order_id: string }[]
  /** Cases with nothing left to do that nobody closed. */
  finished: string[]
  /** Cases that wait for their shopper, for staff or for a parcel, as they were seen (`noteResting`). */
  resting: SeenCase[]
}

type SeenCase = Pick<RmaRecord, "id" | "version">

/** A provider's late answer comes within hours, or not at all. */
const LATE_ANSWER_MS = 86_400_000

/** How many cases are looked at in one go: each only once while it stays as it is. */
const LOOKED_AT = 1000

/** What is repaired stays the shopper's: core keeps none of it, but for what was lost on the way. */
const NOT_BOOKED = `core_quantity <> case
  when resolution in ('repair', 'paid_service') then lost_quantity
  else accepted_quantity - kept_quantity end`

/** Cases with something planned to pay or send; staff close a recovery: no machine can get money back. */
const PLANNED = `select rma_id from ${TABLES.settlement}
  where status = 'planned' and kind <> 'recovery' and deleted_at is null`

/**
 * Case ids that have something planned, to be paid at the end or before the goods came. Written out, and as arrays:
 * the planner has to begin with what is planned, and not with what is open.
 */
const planned = (knex: Knex, before: Date, limit: number) =>
  knex(TABLES.rma)
    .whereRaw(`rma.id = any(array(${PLANNED}))`)
    .where({ deleted_at: null })
    .where((any) => {
      void any.where({ status: "resolving" }).orWhere((ahead) => {
        void ahead
          .whereIn("status", ["approved", "in_transit", "received"])
          .whereRaw(
            `rma.id = any(array(${PLANNED} and result ->> 'advance' = 'true'))`
          )
      })
    })
    .where("updated_at", "<", before)
    .whereNotExists(isTooEarly(knex, "rma.id", before))
    .orderBy("updated_at")
    .limit(limit)
    .select<{ id: string }[]>("id")

/** Cases on their way to their end that changed since nothing was left for a machine to do for them. */
const changed = (knex: Knex, before: Date): Promise<SeenCase[]> =>
  knex(TABLES.rma)
    .where({ status: "resolving", deleted_at: null })
    .whereRaw("resting_version is distinct from version")
    .where("updated_at", "<", before)
    .whereNotExists(isTooEarly(knex, "rma.id", before))
    .orderBy("updated_at")
    .limit(LOOKED_AT)
    .select<SeenCase[]>("id", "version")

const idsOf = (rows: { rma_id: string }[]): Set<string> =>
  new Set(rows.map(({ rma_id }) => rma_id))

/** Those of these cases of whose goods core was not told yet. */
const unbooked = async (knex: Knex, ids: readonly string[]) =>
  idsOf(
    await knex(TABLES.item)
      .whereIn("rma_id", ids)
      .where({ deleted_at: null })
      .whereRaw(NOT_BOOKED)
      .select<{ rma_id: string }[]>("rma_id")
  )

/** Those of these cases that are not over: a settlement has not ended, or goods are not home. */
const unended = async (knex: Knex, ids: readonly string[]) =>
  idsOf([
    ...(await knex(TABLES.settlement)
      .whereIn("rma_id", ids)
      .where({ deleted_at: null })
      .whereNotIn("status", [...FINAL_SETTLEMENTS])
      .select<{ rma_id: string }[]>("rma_id")),
    ...(await knex(TABLES.item)
      .whereIn("rma_id", ids)
      .where({ deleted_at: null })
      .whereRaw("refused_quantity > sent_back_quantity")
      .select<{ rma_id: string }[]>("rma_id")),
  ])

/** Case ids of what a machine may try again: nothing was sent, or a person said what to book. */
const failedForNow = (knex: Knex, before: Date, limit: number) =>
  knex(TABLES.settlement)
    .where({ status: "failed", deleted_at: null })
    // Each try takes it to `executing` and back, which its version counts.
    .whereRaw(`updated_at + ${longer("version / 2")} < ?`, [before])
    .whereNotExists(isTooEarly(knex, "rma_settlement.rma_id", before))
    .whereRaw("failure ->> 'reason' in ('order_busy', 'happened')")
    .orderBy("updated_at")
    .limit(limit)
    .select<{ rma_id: string }[]>("rma_id")

const inDoubt = (knex: Knex, before: Date, limit: number) =>
  knex(TABLES.settlement)
    .where({ status: "needs_attention", deleted_at: null })
    .whereNotNull("order_id")
    .whereBetween("updated_at", [
      new Date(before.getTime() - LATE_ANSWER_MS),
      before,
    ])
    .whereNotExists(isTooEarly(knex, "rma_settlement.rma_id", before))
    .orderBy("updated_at")
    .limit(limit)
    .select<{ id: string; rma_id: string; order_id: string }[]>(
      "id",
      "rma_id",
      "order_id"
    )

/** Lets these cases rest until they change: what changed since it was seen has another version. */
export const noteResting = async (
  trx: Knex,
  seen: readonly SeenCase[]
): Promise<void> => {
  await trx(TABLES.rma)
    .whereIn(
      ["id", "version"],
      seen.map(({ id, version }) => [id, version])
    )
    .update({ resting_version: trx.ref("version") })
}

/**
 * What began before `before` and never ended, oldest first; without what fails again and again and is not due.
 *
 * @param limit of each kind
 * @param byMachine whether what is planned is carried out without staff
 */
export const findInterrupted = async (
  knex: Knex,
  before: Date,
  limit: number,
  byMachine: boolean
): Promise<Interrupted> => {
  // In the order of the index that holds them: by id, all there ever were might be walked to the first.
  const unfinished = (table: string, order: "created_at" | "updated_at") =>
    // Its own name: what is too early is found among operations, too.
    knex({ begun: table })
      .where({ status: "executing", deleted_at: null })
      .where("updated_at", "<", before)
      .whereNotExists(isTooEarly(knex, "begun.rma_id", before))
      .orderBy(order)
      .limit(limit)
  const operations = await unfinished(TABLES.operation, "created_at").select<
    RmaOperationRecord[]
  >("*")
  const settlements = await unfinished(TABLES.settlement, "updated_at")
    // These are in the workshop, or on their way home from it: nothing for a machine to do.
    .whereNotIn("kind", ["repair", "paid_service"])
    .select<{ rma_id: string }[]>("rma_id")
  const seen = await changed(knex, before)
  const ids = seen.map(({ id }) => id)
  const open = await unended(knex, ids)
  // The last settlement or way back ended, and the process before it closed the case.
  const finished = ids.filter((id) => !open.has(id))
  const toBook = byMachine ? await unbooked(knex, ids) : new Set<string>()
  const ahead = byMachine ? await planned(knex, before, limit) : []
  const stuck = await failedForNow(knex, before, limit)
  return {
    operations,
    executing: [
      ...new Set([...settlements, ...stuck].map((one) => one.rma_id)),
    ],
    waiting: [
      ...new Set([
        ...ahead.map(({ id }) => id),
        ...[...toBook].slice(0, limit),
      ]),
    ],
    doubtful: await inDoubt(knex, before, limit),
    finished: finished.slice(0, limit),
    resting: seen.filter(({ id }) => open.has(id) && !toBook.has(id)),
  }
}
