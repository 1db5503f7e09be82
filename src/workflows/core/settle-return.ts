import type { MedusaContainer } from "@medusajs/framework/types"
import { ReturnStatus } from "@medusajs/framework/utils"
import { RmaError } from "../../modules/rma/errors"
import { toUnits, type CoreNumber } from "./exact"
import { returnStore } from "./order-store"
import { rowsOf } from "./rows-of"
import { tallyReturn, type ReturnTally } from "./tally-return"

interface ReturnRow {
  id: string
  status: ReturnStatus
  received_at: Date | null
  canceled_at: Date | null
  items: {
    id: string
    item_id: string
    quantity: CoreNumber
    received_quantity: CoreNumber
    damaged_quantity: CoreNumber
  }[]
  fulfillments: {
    id: string
    canceled_at: string | null
    shipped_at: string | null
    delivered_at: string | null
  }[]
}

const RETURN = `
select r.id, r.status, r.received_at, r.canceled_at,
  coalesce(line.items, '[]') as items, coalesce(way.fulfillments, '[]') as fulfillments
from "return" r
left join lateral (
  select json_agg(json_build_object(
    'id', id, 'item_id', item_id, 'quantity', raw_quantity,
    'received_quantity', raw_received_quantity, 'damaged_quantity', raw_damaged_quantity
  )) as items
  from return_item where return_id = r.id and deleted_at is null
) line on true
left join lateral (
  select json_agg(json_build_object(
    'id', f.id, 'canceled_at', f.canceled_at, 'shipped_at', f.shipped_at, 'delivered_at', f.delivered_at
  )) as fulfillments
  from return_fulfillment j
  join fulfillment f on f.id = j.fulfillment_id and f.deleted_at is null
  where j.return_id = r.id and j.deleted_at is null
) way on true
where r.id = :return_id and r.deleted_at is null`

/** @throws `not_found` */
export async function readReturn(
  container: MedusaContainer,
  return_id: string
): Promise<ReturnRow> {
  const [row] = await rowsOf<ReturnRow>(container, RETURN, { return_id })
  if (!row) {
    throw new RmaError("not_found", {
      message: `there is no return ${return_id}`,
    })
  }
  return row
}

const statusOf = (lines: ReturnTally[]): ReturnStatus => {
  const received = lines.some((line) => line.received > 0)
  const open = lines.some((line) => line.quantity > line.received)
  if (open) {
    return received ? ReturnStatus.PARTIALLY_RECEIVED : ReturnStatus.REQUESTED
  }
  return received ? ReturnStatus.RECEIVED : ReturnStatus.CANCELED
}

const isRight = (item: ReturnRow["items"][number], line: ReturnTally) =>
  toUnits(item.quantity) === line.quantity &&
  toUnits(item.received_quantity) === line.received &&
  toUnits(item.damaged_quantity) === line.damaged

/**
 * Puts a Return's own quantities and status right. Core writes over what earlier parcels brought,
 * knows nothing of released units, and so leaves the Return open for ever (measured, MEDUSA § 2.4). What is right already is left alone.
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
  const wrong = row.items.flatMap((item) => {
    const line = lines.get(item.item_id)
    return line && line.quantity > 0 && !isRight(item, line)
      ? [
          {
            id: item.id,
            quantity: line.quantity,
            received_quantity: line.received,
            damaged_quantity: line.damaged,
          },
        ]
      : []
  })
  const empty = row.items.filter(
    ({ item_id }) => lines.get(item_id)?.quantity === 0
  )

  if (wrong.length) {
    await orders.updateReturnItems(wrong)
  }
  if (empty.length) {
    // A line of nothing could neither be received nor canceled: core refuses a quantity of 0.
    await orders.softDeleteReturnItems(empty.map(({ id }) => id))
  }
  const status = statusOf([...lines.values()])
  const received = status === ReturnStatus.RECEIVED
  const canceled = status === ReturnStatus.CANCELED
  const now = new Date()
  if (
    row.status !== status ||
    (row.received_at !== null) !== received ||
    (row.canceled_at !== null) !== canceled
  ) {
    await orders.updateReturns([
      {
        id: row.id,
        status,
        received_at: received ? (row.received_at ?? now) : null,
        canceled_at: canceled ? (row.canceled_at ?? now) : null,
      },
    ])
  }
}
