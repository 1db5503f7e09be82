import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RmaSettlementRecord } from "../records"
import { TABLES } from "./rows"

export type OrderSettlement = RmaSettlementRecord & {
  submission_id: string | null
}

/** Settlements of an order over all its cases, canceled ones apart, oldest first. */
export const readOrderSettlements = async (
  knex: Knex,
  orderId: string
): Promise<OrderSettlement[]> =>
  await knex(TABLES.settlement)
    .join(TABLES.rma, `${TABLES.rma}.id`, `${TABLES.settlement}.rma_id`)
    .where(`${TABLES.settlement}.order_id`, orderId)
    .whereNull(`${TABLES.settlement}.deleted_at`)
    .whereNot(`${TABLES.settlement}.status`, "canceled")
    .orderBy(`${TABLES.settlement}.id`)
    .select<OrderSettlement[]>(
      `${TABLES.settlement}.*`,
      `${TABLES.rma}.submission_id`
    )
