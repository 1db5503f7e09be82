import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RemindedCase } from "./overdue"
import { TABLES } from "./rows"

/** How long before the end of `keep_refused` the shopper is reminded, ISO 8601. */
export const KEEP_NOTICE = "P7D"

/** Cases with goods that could not be delivered, and when these were found so, the last time. */
const undeliverable = (knex: Knex) =>
  knex(TABLES.item)
    .join(TABLES.event, `${TABLES.event}.rma_id`, `${TABLES.item}.rma_id`)
    .where({
      [`${TABLES.item}.send_back_status`]: "undeliverable",
      [`${TABLES.item}.deleted_at`]: null,
      [`${TABLES.event}.event`]: "send_back",
      [`${TABLES.event}.deleted_at`]: null,
    })
    .whereRaw(
      `${TABLES.event}.data -> 'items' @> '[{"status": "undeliverable"}]'`
    )
    .groupBy(`${TABLES.item}.rma_id`)
    .select(
      `${TABLES.item}.rma_id`,
      knex.raw(`max(${TABLES.event}.created_at) as since`)
    )

/**
 * Takes the cases whose goods could not be delivered and are kept a week longer at most, each once for the
 * same goods: of several instances exactly one gets it.
 *
 * @param keep ISO 8601, the option `keep_refused`
 */
export const claimKeepReminders = async (
  trx: Knex,
  now: Date,
  keep: string,
  limit: number
): Promise<RemindedCase[]> => {
  const due = trx(TABLES.rma)
    .join(undeliverable(trx).as("kept"), "kept.rma_id", `${TABLES.rma}.id`)
    .whereIn(`${TABLES.rma}.status`, ["received", "resolving"])
    .where({ [`${TABLES.rma}.deleted_at`]: null })
    .whereRaw("kept.since + ?::interval - ?::interval < ?", [
      keep,
      KEEP_NOTICE,
      now,
    ])
    .whereRaw("(reminded_at is null or reminded_at < kept.since)")
    .orderBy("kept.since")
    .limit(limit)
    .forUpdate(TABLES.rma)
    .skipLocked()
    .select(`${TABLES.rma}.id`)
  return await trx(TABLES.rma)
    .whereIn("id", due)
    .update({ reminded_at: now })
    .returning<RemindedCase[]>(["id", "status", "order_id", "customer_id"])
}
