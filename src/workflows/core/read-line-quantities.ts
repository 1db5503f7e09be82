import type { MedusaContainer } from "@medusajs/framework/types"
import { RmaError } from "../../modules/rma/errors"
import { loadUnits } from "../order/load-units"
import { toUnits } from "./exact"

/** How core counts one order line: whole units, of the order's present version. */
export interface LineQuantities {
  item_id: string
  quantity: number
  fulfilled: number
  /** What left the shop, marked as shipped or only as delivered. */
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
  const lines = await loadUnits(container, order_id)
  if (!lines) {
    throw new RmaError("not_found", {
      message: `there is no order ${order_id}`,
    })
  }
  return lines.map(({ id, detail }) => ({
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
