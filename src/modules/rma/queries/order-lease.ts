import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { TABLES } from "./rows"

const until = (knex: Knex, ttlMs: number) =>
  knex.raw("clock_timestamp() + (? * interval '1 millisecond')", [ttlMs])

/** Takes the lease of an order; false when somebody else holds it and it has not run out. */
export const acquireLease = async (
  knex: Knex,
  orderId: string,
  holder: string,
  ttlMs: number
) => {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `insert into ${TABLES.lease} (id, holder, until)
     values (?, ?, clock_timestamp() + (? * interval '1 millisecond'))
     on conflict (id) do update set holder = excluded.holder, until = excluded.until, updated_at = now()
     where ${TABLES.lease}.until < clock_timestamp() returning id`,
    [orderId, holder, ttlMs]
  )
  return rows.length > 0
}

/** Prolongs it; false when it was lost meanwhile. */
export const renewLease = async (
  knex: Knex,
  orderId: string,
  holder: string,
  ttlMs: number
) =>
  (await knex(TABLES.lease)
    .where({ id: orderId, holder })
    .update({ until: until(knex, ttlMs) })) > 0

export const releaseLease = async (
  knex: Knex,
  orderId: string,
  holder: string
) => {
  await knex(TABLES.lease).where({ id: orderId, holder }).delete()
}
