import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { toUnits, type CoreNumber } from "./exact"
import { readById } from "./read"
import { withStockLock } from "./stock-lock"

interface OrderRow {
  items: {
    id: string
    quantity: CoreNumber
    detail: { fulfilled_quantity: CoreNumber }
    variant?: {
      inventory_items?:
        { inventory_item_id: string; required_quantity: CoreNumber }[] | null
    } | null
  }[]
}

/** Pieces still to be packed, by order line and inventory item. */
const needed = (
  { items }: OrderRow,
  item_id: string,
  inventory_item_id: string
): number => {
  // A line of which nothing is left is no longer on the order.
  const line = items.find(({ id }) => id === item_id)
  if (!line) {
    return 0
  }
  const open = toUnits(line.quantity) - toUnits(line.detail.fulfilled_quantity)
  const part = line.variant?.inventory_items?.find(
    (one) => one.inventory_item_id === inventory_item_id
  )
  return open * toUnits(part?.required_quantity ?? 1)
}

/**
 * Lowers the reservations of these lines to what is still to be packed. Asked again it changes nothing,
 * so that it can follow an interrupted change.
 */
export async function releaseReservations(
  container: MedusaContainer,
  order_id: string,
  item_ids: string[]
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const [order, reservations] = await Promise.all([
    readById<OrderRow>(container, "order", order_id, [
      "id",
      "items.*",
      "items.detail.*",
      "items.variant.inventory_items.inventory_item_id",
      "items.variant.inventory_items.required_quantity",
    ]),
    inventory.listReservationItems({ line_item_id: item_ids }),
  ])
  const left = new Map<string, number>()
  const gone: string[] = []
  const lowered: { id: string; quantity: number }[] = []
  for (const {
    id,
    line_item_id,
    inventory_item_id,
    quantity,
  } of reservations) {
    const key = `${line_item_id}:${inventory_item_id}`
    const open =
      left.get(key) ?? needed(order, line_item_id ?? "", inventory_item_id)
    const reserved = toUnits(quantity)
    const kept = Math.min(reserved, open)
    left.set(key, MathBN.sub(open, kept).toNumber())
    if (kept === 0) {
      gone.push(id)
    } else if (kept < reserved) {
      lowered.push({ id, quantity: kept })
    }
  }
  if (lowered.length || gone.length) {
    await withStockLock(
      container,
      reservations.map(({ inventory_item_id }) => inventory_item_id),
      async () => {
        if (lowered.length) {
          await inventory.updateReservationItems(lowered)
        }
        if (gone.length) {
          await inventory.deleteReservationItems(gone)
        }
      }
    )
  }
}
