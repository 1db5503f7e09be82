import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RemindedCase } from "./overdue"
import { TABLES } from "./rows"

/** How long before the end of `keep_refused` the shopper is reminded, ISO 8601. */
export const KEEP_NOTICE = "P7D"

/** When goods of a case were found undeliverable, the last time. */
const SINCE = `(
  select max(event.created_at) from rma_event as event
  where event.rma_id = rma.id and event.event = 'send_back'
    and event.data -> 'items' @> '[{"status": "undeliverable"}]'
)`

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
    .whereIn("status", ["received", "resolving"])
    .where({ deleted_at: null })
    .whereExists(
      trx(TABLES.item)
        .whereRaw("rma_item.rma_id = rma.id")
        .where({ send_back_status: "undeliverable", deleted_at: null })
    )
    .whereRaw(`${SINCE} + ?::interval - ?::interval < ?`, [
      keep,
      KEEP_NOTICE,
      now,
    ])
    .whereRaw(`(reminded_at is null or reminded_at < ${SINCE})`)
    .orderBy("created_at")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .select("id")
  return await trx(TABLES.rma)
    .whereIn("id", due)
    .update({ reminded_at: now })
    .returning<RemindedCase[]>(["id", "status", "order_id", "customer_id"])
}
