import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { OPEN_STATUSES } from "../../../domain/lifecycle"
import type { RmaItemRecord, RmaRecord } from "../records"
import { TABLES, toColumns } from "./rows"

/** A case whose goods come under a number. */
export type CaseComing = Pick<
  RmaRecord,
  "id" | "order_id" | "carrier" | "customer_id" | "email"
>

/** Items of a case that go home under a number. */
export interface ItemsGoing {
  rma_id: string
  carrier: string | null
  items: string[]
}

/** More cases than this share no parcel. */
const LIMIT = 50

/** Cases whose goods come under one of these numbers, newest first; also those that are over. */
export const findComing = async (
  knex: Knex,
  numbers: readonly string[]
): Promise<CaseComing[]> =>
  await knex(TABLES.rma)
    .whereIn("tracking_number", numbers)
    .where({ deleted_at: null })
    .orderBy("created_at", "desc")
    .limit(LIMIT)
    .select<CaseComing[]>("id", "order_id", "carrier", "customer_id", "email")

/**
 * Items that go home under one of these numbers. Only open cases are looked at, so that the cost grows with
 * what is open and not with all there ever was.
 */
export const findGoing = async (
  knex: Knex,
  numbers: readonly string[]
): Promise<ItemsGoing[]> => {
  const rows = await knex(TABLES.item)
    .join(TABLES.rma, `${TABLES.rma}.id`, `${TABLES.item}.rma_id`)
    .whereIn(`${TABLES.rma}.status`, ["received", "resolving"])
    .whereIn(`${TABLES.item}.send_back_tracking_number`, numbers)
    .where({
      [`${TABLES.rma}.deleted_at`]: null,
      [`${TABLES.item}.deleted_at`]: null,
    })
    .limit(LIMIT)
    .select<Pick<RmaItemRecord, "id" | "rma_id" | "send_back_carrier">[]>(
      `${TABLES.item}.id`,
      `${TABLES.item}.rma_id`,
      `${TABLES.item}.send_back_carrier`
    )
  const cases = new Map<string, ItemsGoing>()
  for (const { id, rma_id, send_back_carrier } of rows) {
    const one = cases.get(rma_id)
    if (one) {
      one.items.push(id)
    } else {
      cases.set(rma_id, { rma_id, carrier: send_back_carrier, items: [id] })
    }
  }
  return [...cases.values()]
}

/** The case of a Return of core. */
export const findByReturn = async (
  knex: Knex,
  return_id: string
): Promise<string | null> => {
  const row = await knex(TABLES.rma)
    .where({ return_id, deleted_at: null })
    .first<{ id: string } | undefined>("id")
  return row?.id ?? null
}

/** Whether a message was heard, and whether it was taken; null: neither. */
export const findDelivery = async (
  knex: Knex,
  id: string
): Promise<"heard" | "taken" | null> => {
  const row = await knex(TABLES.hook_delivery)
    .where({ id })
    .first<{ scan: object | null } | undefined>("scan")
  return row ? (row.scan ? "heard" : "taken") : null
}

/** Keeps what a message says, so that it can be taken once its parcel is one of ours. */
export const hearDelivery = async (
  trx: Knex,
  id: string,
  scan: object
): Promise<void> => {
  await trx(TABLES.hook_delivery)
    .insert(toColumns({ id, received_at: new Date(), scan }))
    .onConflict("id")
    .ignore()
}

/** Remembers that a message was taken; false when it was before. */
export const takeDelivery = async (trx: Knex, id: string): Promise<boolean> =>
  (await trx(TABLES.hook_delivery)
    .where({ id })
    .whereNotNull("scan")
    .update({ scan: null })) > 0

/** A message that was heard before anybody had the number of its parcel. */
export interface EarlyDelivery {
  id: string
  scan: unknown
}

/** Messages that were not taken yet whose number is on an open case by now, in the order in which it happened. */
export const findEarly = async (
  knex: Knex,
  limit: number
): Promise<EarlyDelivery[]> => {
  const number = `${TABLES.hook_delivery}.scan ->> 'tracking_number'`
  const bare = `regexp_replace(${number}, '\\s', '', 'g')`
  const spelled = `(${number}, ${bare}, upper(${bare}), lower(${bare}))`
  const open = () =>
    knex(TABLES.rma)
      .select(knex.raw("1"))
      .whereIn(`${TABLES.rma}.status`, [...OPEN_STATUSES])
      .where({ [`${TABLES.rma}.deleted_at`]: null })
  const coming = open().whereRaw(`${TABLES.rma}.tracking_number in ${spelled}`)
  const going = open()
    .join(TABLES.item, `${TABLES.item}.rma_id`, `${TABLES.rma}.id`)
    .where({ [`${TABLES.item}.deleted_at`]: null })
    .whereRaw(`${TABLES.item}.send_back_tracking_number in ${spelled}`)
  return await knex(TABLES.hook_delivery)
    .whereNotNull("scan")
    .where({ deleted_at: null })
    .where((either) => {
      void either.whereExists(coming).orWhereExists(going)
    })
    .orderByRaw(`scan ->> 'occurred_at'`)
    .limit(limit)
    .select<EarlyDelivery[]>("id", "scan")
}

/** Forgets messages that came before a moment. */
export const dropDeliveries = async (
  trx: Knex,
  before: Date
): Promise<number> =>
  await trx(TABLES.hook_delivery)
    .where("received_at", "<", before)
    .where({ deleted_at: null })
    .delete()
