import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RmaItemRecord, RmaRecord } from "../records"
import { TABLES } from "./rows"

/** A case whose goods come under a number. */
export type CaseComing = Pick<
  RmaRecord,
  "id" | "carrier" | "customer_id" | "email"
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
    .select<CaseComing[]>("id", "carrier", "customer_id", "email")

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

export const hasDelivery = async (knex: Knex, id: string): Promise<boolean> =>
  Boolean(
    await knex(TABLES.hook_delivery)
      .where({ id })
      .first<{ id: string } | undefined>("id")
  )

/** Remembers a message of a hook; false when it was taken before. */
export const keepDelivery = async (trx: Knex, id: string): Promise<boolean> =>
  (
    await trx(TABLES.hook_delivery)
      .insert({ id, received_at: trx.fn.now() })
      .onConflict("id")
      .ignore()
      .returning<{ id: string }[]>("id")
  ).length > 0

/** Forgets messages that came before a moment. */
export const dropDeliveries = async (
  trx: Knex,
  before: Date
): Promise<number> =>
  await trx(TABLES.hook_delivery)
    .where("received_at", "<", before)
    .where({ deleted_at: null })
    .delete()
