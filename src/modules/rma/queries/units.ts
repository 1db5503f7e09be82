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
  /** When units of it last came home from a repair under a guarantee, ISO 8601. */
  repaired_at: string | null
}

interface LineRow {
  item_id: string
  held: string
  refused: string
  repaired_at: Date | null
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
      knex.raw("sum(sent_back_quantity - given_up_quantity) as refused"),
      knex.raw("max(repaired_at) as repaired_at")
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
    (rows as LineRow[]).map((row) => [
      row.item_id,
      {
        held: Number(row.held),
        refused_before: Number(row.refused),
        repaired_at: row.repaired_at?.toISOString() ?? null,
      },
    ])
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
