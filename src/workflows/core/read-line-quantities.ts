import type { MedusaContainer } from "@medusajs/framework/types"
import { toUnits, type CoreNumber } from "./exact"
import { readById } from "./read"

const COUNTS = [
  "quantity",
  "fulfilled_quantity",
  "shipped_quantity",
  "delivered_quantity",
  "return_requested_quantity",
  "return_received_quantity",
  "return_dismissed_quantity",
  "written_off_quantity",
] as const

interface OrderRow {
  items: { id: string; detail: Record<(typeof COUNTS)[number], CoreNumber> }[]
}

/** How core counts one order line: whole units, of the order's present version. */
export interface LineQuantities {
  item_id: string
  quantity: number
  fulfilled: number
  shipped: number
  delivered: number
  return_requested: number
  return_received: number
  /** Came back, or was accepted without, and never went into stock; part of `written_off` too. */
  return_dismissed: number
  written_off: number
}

/**
 * What core knows about every unit of the order, for I1.
 *
 * @throws `not_found`
 */
export async function readLineQuantities(
  container: MedusaContainer,
  order_id: string
): Promise<LineQuantities[]> {
  const { items } = await readById<OrderRow>(container, "order", order_id, [
    "items.id",
    ...COUNTS.map((count) => `items.detail.${count}`),
  ])
  return items.map(({ id, detail }) => ({
    item_id: id,
    quantity: toUnits(detail.quantity),
    fulfilled: toUnits(detail.fulfilled_quantity),
    shipped: toUnits(detail.shipped_quantity),
    delivered: toUnits(detail.delivered_quantity),
    return_requested: toUnits(detail.return_requested_quantity),
    return_received: toUnits(detail.return_received_quantity),
    return_dismissed: toUnits(detail.return_dismissed_quantity),
    written_off: toUnits(detail.written_off_quantity),
  }))
}
