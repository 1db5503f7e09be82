import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  withLatePart,
  type LatePart,
} from "../../../domain/settlement/late-parts"
import type { SettlementPayment } from "../records"
import type { RemindedCase } from "./overdue"
import { TABLES } from "./rows"

/** A settlement that waits for its shopper to pay. */
export interface OpenPayment {
  rma_id: string
  settlement_id: string
  payment_collection_id: string | null
  /** Whether the time to pay is over. */
  expired: boolean
}

/** What shoppers have yet to pay, what runs out first first. */
export const findOpenPayments = async (
  knex: Knex,
  now: Date,
  limit: number
): Promise<OpenPayment[]> => {
  const rows = await knex(TABLES.settlement)
    .where({ status: "awaiting_customer", deleted_at: null })
    // Every one that asks for a payment has an end, and few others do.
    .whereNotNull("expires_at")
    .orderBy("expires_at")
    .limit(limit)
    .select<
      {
        id: string
        rma_id: string
        payment: { payment_collection_id?: string | null } | null
        expires_at: Date | null
      }[]
    >("id", "rma_id", "payment", "expires_at")
  return rows.map((row) => ({
    rma_id: row.rma_id,
    settlement_id: row.id,
    payment_collection_id: row.payment?.payment_collection_id ?? null,
    expired: row.expires_at !== null && new Date(row.expires_at) < now,
  }))
}

/** What was paid or given up, and on which something more may be paid. */
export interface UnclosedPayment {
  rma_id: string
  settlement_id: string
}

const NOT_AWAITED = `payment ->> 'payment_collection_id' is not null
  and (status = 'canceled' or payment ->> 'paid_at' is not null)`

/** What is paid or given up and not closed yet, or again: a crash or a provider left it, or money came in after it. */
export const findUnclosedPayments = async (
  knex: Knex,
  limit: number
): Promise<UnclosedPayment[]> =>
  await knex(TABLES.settlement)
    .where({ deleted_at: null })
    .whereNotNull("expires_at")
    .whereRaw("payment ->> 'closed_at' is null")
    .whereRaw(NOT_AWAITED)
    // What a provider never lets go of must not stand before the others for ever.
    .orderBy("expires_at", "desc")
    .limit(limit)
    .select<UnclosedPayment[]>("rma_id", "id as settlement_id")

/** @returns false when something was captured after `seen` was read: it may not be among what was closed */
export const markPaymentClosed = async (
  trx: Knex,
  settlementId: string,
  seen: Pick<SettlementPayment, "told_at">
): Promise<boolean> => {
  const closed = await trx(TABLES.settlement)
    .where({ id: settlementId })
    .whereRaw("payment ->> 'told_at' is not distinct from ?::text", [
      seen.told_at ?? null,
    ])
    .update({
      payment: trx.raw("payment || jsonb_build_object('closed_at', now())"),
    })
  return closed > 0
}

/** Something was captured for what was paid or given up: the job looks at it once more, whatever becomes of this call. */
export const markPaymentUnclosed = async (
  trx: Knex,
  settlementId: string
): Promise<UnclosedPayment[]> =>
  await trx(TABLES.settlement)
    .where({ id: settlementId, deleted_at: null })
    .whereRaw(NOT_AWAITED)
    .update({
      payment: trx.raw(
        "payment - 'closed_at' || jsonb_build_object('told_at', clock_timestamp())"
      ),
    })
    .returning<UnclosedPayment[]>(["rma_id", "id as settlement_id"])

/** What a provider says that it captured of a session or payment (`id`) that was ended with it. */
export interface LateCapture extends LatePart {
  id: string
  /** Of it, major units. */
  authorised: string
}

/**
 * Keeps what core refuses to: a session or payment that was ended was captured after all, whole or a part. To be called in
 * a transaction; told again, it keeps nothing twice.
 */
export const noteLateCapture = async (
  trx: Knex,
  settlementId: string,
  { id, authorised, ...part }: LateCapture
): Promise<void> => {
  const asked = trx(TABLES.settlement)
    .where({ id: settlementId })
    .whereNotNull("payment")
  const row = await asked
    .clone()
    .forUpdate()
    .first<{ payment: SettlementPayment } | undefined>("payment")
  const parts = row?.payment.late?.[id] ?? []
  const kept = withLatePart(parts, part, authorised)
  if (row && kept !== parts) {
    await asked.update({
      payment: trx.raw(
        `payment || jsonb_build_object('late', coalesce(payment -> 'late', '{}')
          || jsonb_build_object(cast(:id as text), cast(:kept as jsonb)))`,
        { id, kept: JSON.stringify(kept) }
      ),
    })
  }
}

/** What the shopper is reminded of, and what the reminder says of its case. */
export type RemindedPayment = Pick<
  RemindedCase,
  "id" | "order_id" | "customer_id"
> & { payment_collection_id: string }

/**
 * Takes what shoppers have until `soon` to pay, each payment once: of several instances exactly one gets it.
 */
export const claimPaymentReminders = async (
  trx: Knex,
  now: Date,
  soon: Date,
  limit: number
): Promise<RemindedPayment[]> => {
  const due = trx(TABLES.settlement)
    .where({ status: "awaiting_customer", deleted_at: null })
    .whereBetween("expires_at", [now, soon])
    .whereRaw("payment ->> 'payment_collection_id' is not null")
    .whereRaw("payment ->> 'reminded_at' is null")
    .orderBy("expires_at")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .select("id")
  const reminded = await trx(TABLES.settlement)
    .whereIn("id", due)
    .update({
      payment: trx.raw(
        "payment || jsonb_build_object('reminded_at', ?::text)",
        [now.toISOString()]
      ),
    })
    .returning<{ id: string }[]>("id")
  return reminded.length
    ? await trx(TABLES.settlement)
        .join(TABLES.rma, `${TABLES.rma}.id`, `${TABLES.settlement}.rma_id`)
        .whereIn(
          `${TABLES.settlement}.id`,
          reminded.map(({ id }) => id)
        )
        .select<RemindedPayment[]>(
          `${TABLES.rma}.id`,
          `${TABLES.rma}.order_id`,
          `${TABLES.rma}.customer_id`,
          trx.raw(
            `${TABLES.settlement}.payment ->> 'payment_collection_id' as payment_collection_id`
          )
        )
    : []
}
