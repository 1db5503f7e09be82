import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { FINAL_SETTLEMENTS } from "../../../domain/lifecycle"
import type { RmaOperationRecord } from "../records"
import { isTooEarly, longer } from "./retries"
import { TABLES } from "./rows"

/** What a crash, or an order that was busy, left half done. */
export interface Interrupted {
  operations: RmaOperationRecord[]
  /** Cases whose settlement has begun and not ended. */
  executing: string[]
  /** Cases where everything is judged and nothing has begun: the order was busy then. */
  waiting: string[]
  /** Settlements in doubt of late, of which core's books may know more by now. */
  doubtful: { id: string; rma_id: string; order_id: string }[]
  /** Cases with nothing left to do that nobody closed. */
  finished: string[]
}

/** A provider's late answer comes within hours, or not at all. */
const LATE_ANSWER_MS = 86_400_000

/** What is repaired stays the shopper's: core keeps none of it, but for what was lost on the way. */
const NOT_BOOKED = `core_quantity <> case
  when resolution in ('repair', 'paid_service') then lost_quantity
  else accepted_quantity - kept_quantity end`

/** Case ids that have a settlement in this status, or goods that core was not told of yet. */
const resolvingCases = (knex: Knex, before: Date, limit: number) =>
  knex(TABLES.rma)
    .where({ status: "resolving", deleted_at: null })
    .where("updated_at", "<", before)
    .whereNotExists(isTooEarly(knex, "rma.id", before))
    .where((any) => {
      void any
        .whereExists(
          knex(TABLES.settlement)
            .whereRaw("rma_settlement.rma_id = rma.id")
            .where({ status: "planned" })
            // Staff close it: no machine can get money back.
            .whereNot({ kind: "recovery" })
        )
        .orWhereExists(
          knex(TABLES.item)
            .whereRaw("rma_item.rma_id = rma.id")
            .whereRaw(NOT_BOOKED)
        )
    })
    .orderBy("updated_at")
    .limit(limit)
    .select<{ id: string }[]>("id")

/** Case ids of what a machine may try again: nothing was sent, or a person said what to book. */
const failedForNow = (knex: Knex, before: Date, limit: number) =>
  knex(TABLES.settlement)
    .where({ status: "failed", deleted_at: null })
    // Each try takes it to `executing` and back, which its version counts.
    .whereRaw(`updated_at + ${longer("version / 2")} < ?`, [before])
    .whereNotExists(isTooEarly(knex, "rma_settlement.rma_id", before))
    .whereRaw("failure ->> 'reason' in ('order_busy', 'happened')")
    .orderBy("id")
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
    .orderBy("id")
    .limit(limit)
    .select<{ id: string; rma_id: string; order_id: string }[]>(
      "id",
      "rma_id",
      "order_id"
    )

/** Case ids where the last settlement or way back ended, and the process before it closed the case. */
const unresolved = (knex: Knex, before: Date, limit: number) =>
  knex(TABLES.rma)
    .where({ status: "resolving", deleted_at: null })
    .where("updated_at", "<", before)
    .whereNotExists(isTooEarly(knex, "rma.id", before))
    .whereNotExists(
      knex(TABLES.settlement)
        .whereRaw("rma_settlement.rma_id = rma.id")
        .where({ deleted_at: null })
        .whereNotIn("status", [...FINAL_SETTLEMENTS])
    )
    .whereNotExists(
      knex(TABLES.item)
        .whereRaw("rma_item.rma_id = rma.id")
        .whereRaw("refused_quantity > sent_back_quantity")
    )
    .orderBy("updated_at")
    .limit(limit)
    .select<{ id: string }[]>("id")

/** Case ids that have to pay before their goods came. */
const payingAhead = (knex: Knex, before: Date, limit: number) =>
  knex(TABLES.rma)
    .whereIn("status", ["approved", "in_transit", "received"])
    .where({ deleted_at: null })
    .where("updated_at", "<", before)
    .whereNotExists(isTooEarly(knex, "rma.id", before))
    .whereExists(
      knex(TABLES.settlement)
        .whereRaw("rma_settlement.rma_id = rma.id")
        .where({ status: "planned" })
        .whereRaw("result ->> 'advance' = 'true'")
    )
    .orderBy("updated_at")
    .limit(limit)
    .select<{ id: string }[]>("id")

/** What began before `before` and never ended, oldest first; without what fails again and again and is not due. */
export const findInterrupted = async (
  knex: Knex,
  before: Date,
  limit: number
): Promise<Interrupted> => {
  const unfinished = (table: string) =>
    // Its own name: what is too early is found among operations, too.
    knex({ begun: table })
      .where({ status: "executing", deleted_at: null })
      .where("updated_at", "<", before)
      .whereNotExists(isTooEarly(knex, "begun.rma_id", before))
      .orderBy("id")
      .limit(limit)
  const operations = await unfinished(TABLES.operation).select<
    RmaOperationRecord[]
  >("*")
  const settlements = await unfinished(TABLES.settlement)
    // These are in the workshop, or on their way home from it: nothing for a machine to do.
    .whereNotIn("kind", ["repair", "paid_service"])
    .select<{ rma_id: string }[]>("rma_id")
  const waiting = [
    ...(await resolvingCases(knex, before, limit)),
    ...(await payingAhead(knex, before, limit)),
  ]
  const stuck = await failedForNow(knex, before, limit)
  const finished = await unresolved(knex, before, limit)
  return {
    operations,
    executing: [
      ...new Set([...settlements, ...stuck].map((one) => one.rma_id)),
    ],
    waiting: waiting.map((one) => one.id),
    doubtful: await inDoubt(knex, before, limit),
    finished: finished.map((one) => one.id),
  }
}
