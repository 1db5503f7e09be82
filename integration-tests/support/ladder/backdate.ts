import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BackdateInput } from "./types"

type Database = { raw(sql: string, bindings: unknown[]): Promise<unknown> }

/**
 * Shifts dates, and nothing but dates, of what the real flows made: workflows know no other day
 * than today.
 */
export async function backdate(
  container: MedusaContainer,
  order_id: string,
  { placed, shipped, delivered, returned, fulfillment_id }: BackdateInput
): Promise<void> {
  const db: Database = container.resolve(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  if (placed !== undefined) {
    await backdatePlaced(db, order_id, placed)
  }
  const ofOrder = `(select fulfillment_id from order_fulfillment
     where order_id = ? and (?::text is null or fulfillment_id = ?)) `
  const which = [order_id, fulfillment_id ?? null, fulfillment_id ?? null]
  if (shipped !== undefined) {
    await db.raw(
      `update fulfillment set packed_at = now() - make_interval(secs => ?),
         shipped_at = case when shipped_at is null then null else now() - make_interval(secs => ?) end,
         created_at = now() - make_interval(secs => ?)
       where id in ${ofOrder}`,
      [seconds(shipped), seconds(shipped), seconds(shipped), ...which]
    )
  }
  if (delivered !== undefined) {
    await db.raw(
      `update fulfillment set delivered_at = now() - make_interval(secs => ?)
       where delivered_at is not null and id in ${ofOrder}`,
      [seconds(delivered), ...which]
    )
  }
  if (returned !== undefined) {
    await backdateReturned(db, order_id, returned)
  }
}

/** Core's returns with the refunds paid for them. */
async function backdateReturned(
  db: Database,
  order_id: string,
  days: number
): Promise<void> {
  const statements = [
    `update "return" set requested_at = now() - make_interval(secs => ?) where order_id = ?`,
    `update "return" set received_at = now() - make_interval(secs => ?)
     where order_id = ? and received_at is not null`,
    `update "return" set created_at = now() - make_interval(secs => ?) where order_id = ?`,
    `update order_transaction set created_at = now() - make_interval(secs => ?)
     where order_id = ? and reference = 'refund'`,
  ]
  for (const statement of statements) {
    await db.raw(statement, [seconds(days), order_id])
  }
}

/** The order with everything that happened when it was placed: lines, payments, captures, books. */
async function backdatePlaced(
  db: Database,
  order_id: string,
  days: number
): Promise<void> {
  const payments = `(select p.id from payment p
     join order_payment_collection o on o.payment_collection_id = p.payment_collection_id
     where o.order_id = ?)`
  const statements = [
    `update "order" set created_at = now() - make_interval(secs => ?) where id = ?`,
    `update order_item set created_at = now() - make_interval(secs => ?) where order_id = ? and version = 1`,
    `update order_transaction set created_at = now() - make_interval(secs => ?)
     where order_id = ? and reference = 'capture'`,
    `update payment set captured_at = case when captured_at is null then null
       else now() - make_interval(secs => ?) end where id in ${payments}`,
    `update payment set created_at = now() - make_interval(secs => ?) where id in ${payments}`,
    `update capture set created_at = now() - make_interval(secs => ?) where payment_id in ${payments}`,
  ]
  for (const statement of statements) {
    await db.raw(statement, [seconds(days), order_id])
  }
}

const seconds = (days: number): number => days * 24 * 60 * 60
