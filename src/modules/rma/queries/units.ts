import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { TABLES } from "./rows"

/** Locks the order's row, making it when it is the first. */
export const lockOrder = async (
  trx: Knex,
  orderId: string
): Promise<number> => {
  await trx(TABLES.order).insert({ id: orderId }).onConflict("id").ignore()
  const row = await trx<{ id: string; units_version: number }>(TABLES.order)
    .where({ id: orderId })
    .forUpdate()
    .first()
  return Number(row?.units_version ?? 0)
}

/** What our cases know of an order line. */
export interface LineUnits {
  /** Units they hold beyond core's counters. */
  held: number
  /** Units refused once and back with the shopper. */
  refused_before: number
}

export const readLineUnits = async (
  knex: Knex,
  itemIds: string[],
  exceptCase?: string
): Promise<Record<string, LineUnits>> => {
  if (!itemIds.length) {
    return {}
  }
  const rows = await knex(TABLES.item)
    .select("item_id")
    .select(
      knex.raw("sum(held_quantity) as held"),
      knex.raw("sum(sent_back_quantity - given_up_quantity) as refused")
    )
    .whereIn("item_id", itemIds)
    .where({ deleted_at: null })
    .modify((builder) => {
      if (exceptCase) {
        void builder.whereNot({ rma_id: exceptCase })
      }
    })
    .groupBy("item_id")
  return Object.fromEntries(
    (rows as { item_id: string; held: string; refused: string }[]).map(
      (row) => [
        row.item_id,
        { held: Number(row.held), refused_before: Number(row.refused) },
      ]
    )
  )
}

/** Units of these order lines that our cases hold beyond core's counters. */
export const sumHeld = async (
  knex: Knex,
  itemIds: string[],
  exceptCase?: string
): Promise<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(await readLineUnits(knex, itemIds, exceptCase)).map(
      ([id, { held }]) => [id, held]
    )
  )
