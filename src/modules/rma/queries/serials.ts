import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { OPEN_STATUSES } from "../../../domain/lifecycle"
import { TABLES } from "./rows"

/**
 * Holds each serial number until the transaction ends, always in the same order: of two submissions that name
 * one, the second sees the first.
 */
export const lockSerials = async (trx: Knex, keys: string[]): Promise<void> => {
  for (const key of [...keys].sort()) {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
      `rma_serial:${key}`,
    ])
  }
}

/**
 * How many cases hold each serial number: open ones, and those in which the unit was accepted. Drafts,
 * refusals and what came to nothing do not count.
 *
 * @param keys as `serialKey` makes them; an index holds them
 */
export const countSerialCases = async (
  knex: Knex,
  keys: string[]
): Promise<Record<string, number>> => {
  if (!keys.length) {
    return {}
  }
  const open = OPEN_STATUSES.filter((status) => status !== "draft")
  const rows = await knex({ item: TABLES.item })
    .join({ rma: TABLES.rma }, "rma.id", "item.rma_id")
    .whereIn("item.serial_key", keys)
    .where({ "item.deleted_at": null, "rma.deleted_at": null })
    .where((either) => {
      void either
        .whereIn("rma.status", open)
        .orWhere("item.accepted_quantity", ">", 0)
    })
    .groupBy("item.serial_key")
    .select<{ serial_key: string; cases: string }[]>(
      "item.serial_key",
      knex.raw("count(distinct rma.id) as cases")
    )
  return Object.fromEntries(
    rows.map((row) => [row.serial_key, Number(row.cases)])
  )
}
