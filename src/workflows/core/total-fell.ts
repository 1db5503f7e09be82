import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import { RmaError } from "../../modules/rma/errors"
import { minus, toDecimal, type CoreNumber } from "./exact"
import { read } from "./read"

const totalAt = async (
  container: MedusaContainer,
  id: string,
  version: number
): Promise<Decimal> => {
  const [order] = await read<{ total: CoreNumber }>(
    container,
    "order",
    { id, version },
    ["id", "total"]
  )
  if (!order) {
    throw new RmaError("not_found", {
      message: `order ${id} has no version ${version}`,
    })
  }
  return toDecimal(order.total)
}

/**
 * By how much the order's total fell with the change that made this version; exact, major units.
 * Read from the versions core keeps, so that it is the same after a crash.
 */
export const totalFell = async (
  container: MedusaContainer,
  order_id: string,
  version: number
): Promise<Decimal> =>
  minus(
    await totalAt(container, order_id, version - 1),
    await totalAt(container, order_id, version)
  )
