import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { TABLES } from "./rows"

/**
 * By order line the case, resolved last, that left units of it with the shopper: refused, kept, repaired, or only
 * spoken of. Who asks for the line again is not content with it (DESIGN § 3: after `resolved`, a new, linked case).
 */
export const findContinued = async (
  trx: Knex,
  itemIds: readonly string[]
): Promise<Map<string, string>> => {
  const rows = itemIds.length
    ? await trx(TABLES.item)
        .join(TABLES.rma, `${TABLES.rma}.id`, `${TABLES.item}.rma_id`)
        .whereIn(`${TABLES.item}.item_id`, [...itemIds])
        .where({
          [`${TABLES.item}.deleted_at`]: null,
          [`${TABLES.rma}.deleted_at`]: null,
          [`${TABLES.rma}.status`]: "resolved",
        })
        .whereRaw(
          "quantity > accepted_quantity - kept_quantity - repaired_quantity"
        )
        .orderBy(`${TABLES.rma}.resolved_at`)
        .select<{ item_id: string; rma_id: string }[]>("item_id", "rma_id")
    : []
  return new Map(rows.map(({ item_id, rma_id }) => [item_id, rma_id]))
}
