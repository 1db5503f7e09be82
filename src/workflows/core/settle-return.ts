import type { MedusaContainer } from "@medusajs/framework/types"
import { ReturnStatus } from "@medusajs/framework/utils"
import { returnStore } from "./order-store"
import { readById } from "./read"
import { tallyReturn, type ReturnTally } from "./tally-return"

interface ReturnRow {
  id: string
  order_id: string
  status: ReturnStatus
  location_id: string | null
  received_at: string | null
  canceled_at: string | null
  items: { id: string; item_id: string }[]
  fulfillments?:
    | {
        id: string
        canceled_at: string | null
        shipped_at: string | null
        delivered_at: string | null
      }[]
    | null
}

export const readReturn = (container: MedusaContainer, return_id: string) =>
  readById<ReturnRow>(container, "return", return_id, [
    "id",
    "order_id",
    "status",
    "location_id",
    "received_at",
    "canceled_at",
    "items.id",
    "items.item_id",
    "fulfillments.id",
    "fulfillments.canceled_at",
    "fulfillments.shipped_at",
    "fulfillments.delivered_at",
  ])

const statusOf = (lines: ReturnTally[]): ReturnStatus => {
  const received = lines.some((line) => line.received > 0)
  const open = lines.some((line) => line.quantity > line.received)
  if (open) {
    return received ? ReturnStatus.PARTIALLY_RECEIVED : ReturnStatus.REQUESTED
  }
  return received ? ReturnStatus.RECEIVED : ReturnStatus.CANCELED
}

/**
 * Puts a Return's own quantities and status right. Core writes over what earlier parcels brought,
 * knows nothing of released units, and so leaves the Return open for ever (measured, MEDUSA § 2.4).
 */
export async function settleReturn(
  container: MedusaContainer,
  return_id: string
): Promise<void> {
  const orders = returnStore(container)
  const [row, lines] = await Promise.all([
    readReturn(container, return_id),
    tallyReturn(container, return_id),
  ])
  const kept = row.items.flatMap(({ id, item_id }) => {
    const line = lines.get(item_id)
    return line && line.quantity > 0 ? [{ id, line }] : []
  })
  const empty = row.items.filter(
    ({ item_id }) => lines.get(item_id)?.quantity === 0
  )

  await orders.updateReturnItems(
    kept.map(({ id, line }) => ({
      id,
      quantity: line.quantity,
      received_quantity: line.received,
      damaged_quantity: line.damaged,
    }))
  )
  if (empty.length) {
    // A line of nothing could neither be received nor canceled: core refuses a quantity of 0.
    await orders.softDeleteReturnItems(empty.map(({ id }) => id))
  }
  const status = statusOf([...lines.values()])
  const now = new Date()
  await orders.updateReturns([
    {
      id: row.id,
      status,
      received_at:
        status === ReturnStatus.RECEIVED ? (row.received_at ?? now) : null,
      canceled_at:
        status === ReturnStatus.CANCELED ? (row.canceled_at ?? now) : null,
    },
  ])
}
