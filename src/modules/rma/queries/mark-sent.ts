import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { TABLES } from "./rows"

/**
 * Adds a payment to those a settlement has asked to give back (`result.sent`), and when it was asked last
 * (`result.asked_at`). Not an event of the case: it is what tells, after a crash, a refund that was never sent from one
 * that left no trace, and how long its provider may still be at it.
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
       result = coalesce(result, '{}') || jsonb_build_object(
         'sent', coalesce(result -> 'sent', '[]') || to_jsonb(?::text),
         'asked_at', coalesce(result -> 'asked_at', '{}') || jsonb_build_object(?::text, now())
       )
     where id = ? and status = 'executing'
       and (? or not coalesce(result -> 'sent', '[]') @> to_jsonb(?::text))
     returning id`,
    [paymentId, paymentId, settlementId, again, paymentId]
  )
  return rows.length > 0
}
