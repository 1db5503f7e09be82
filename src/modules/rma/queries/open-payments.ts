import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { TABLES } from "./rows"

/** A settlement that waits for its shopper to pay. */
export interface OpenPayment {
  rma_id: string
  settlement_id: string
  payment_collection_id: string | null
  /** Whether the time to pay is over. */
  expired: boolean
}

/** What shoppers have yet to pay, what runs out first first. */
export const findOpenPayments = async (
  knex: Knex,
  now: Date,
  limit: number
): Promise<OpenPayment[]> => {
  const rows = await knex(TABLES.settlement)
    .where({ status: "awaiting_customer", deleted_at: null })
    .orderBy("expires_at")
    .limit(limit)
    .select<
      {
        id: string
        rma_id: string
        payment: { payment_collection_id?: string | null } | null
        expires_at: Date | null
      }[]
    >("id", "rma_id", "payment", "expires_at")
  return rows.map((row) => ({
    rma_id: row.rma_id,
    settlement_id: row.id,
    payment_collection_id: row.payment?.payment_collection_id ?? null,
    expired: row.expires_at !== null && new Date(row.expires_at) < now,
  }))
}
