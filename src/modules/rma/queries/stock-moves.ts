import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { TABLES, toColumns } from "./rows"

/** What one confirmed change of an order moves in stock: pieces by inventory level. */
export interface StockMoveRecord {
  id: string
  order_id: string
  pieces: Record<string, number>
}

/**
 * Writes down that this transaction moves the stock of a change; false when it was moved before. Who comes
 * second waits here until the first has committed or failed.
 */
export const claimStockMove = async (
  trx: Knex,
  move: StockMoveRecord
): Promise<boolean> => {
  const rows = await trx(TABLES.stock_move)
    .insert(toColumns(move))
    .onConflict("id")
    .ignore()
    .returning<{ id: string }[]>("id")
  return rows.length > 0
}

export const findStockMove = async (
  knex: Knex,
  id: string
): Promise<StockMoveRecord | null> => {
  const row = await knex(TABLES.stock_move)
    .where({ id })
    .first<StockMoveRecord | undefined>()
  return row ?? null
}
