import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { TABLES } from "./rows"

/**
 * Adds a payment to those a settlement has asked to give back (`result.sent`). Not an event of the case:
 * it is what tells, after a crash, a refund that was never sent from one that left no trace.
 * @param again may be asked anew after an earlier attempt; else of two that lost track of each other one alone may
 */
export const markSent = async (
  trx: Knex,
  settlementId: string,
  paymentId: string,
  again: boolean
): Promise<boolean> => {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `update ${TABLES.settlement} set updated_at = now(),
       result = jsonb_set(
         coalesce(result, '{}'),
         '{sent}',
         coalesce(result -> 'sent', '[]') || to_jsonb(?::text)
       )
     where id = ? and status = 'executing'
       and (? or not coalesce(result -> 'sent', '[]') @> to_jsonb(?::text))
     returning id`,
    [paymentId, settlementId, again, paymentId]
  )
  return rows.length > 0
}
