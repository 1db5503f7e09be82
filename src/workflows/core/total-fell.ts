import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import { minus } from "./exact"
import { readOrderTotal } from "./order-total"

/**
 * By how much the order's total fell with the change that made this version; exact, major units.
 * Read from the versions core keeps, so that it is the same after a crash.
 */
export const totalFell = async (
  container: MedusaContainer,
  order_id: string,
  version: number
): Promise<Decimal> => {
  const [before, after] = await Promise.all([
    readOrderTotal(container, order_id, version - 1),
    readOrderTotal(container, order_id, version),
  ])
  return minus(before.total, after.total)
}
