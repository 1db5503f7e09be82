import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { readCreditTender } from "./credit-tender"
import { isEmptied, readOrderLeft } from "./emptied-order"
import { isMore, minus } from "./exact"
import { roundToMinorUnit } from "./minor-unit"
import { readBooks } from "./read-books"

/** Store credit and gift cards that the order still has, in whole minor units. */
export const creditLeft = async (
  container: MedusaContainer,
  order_id: string,
  currency_code: string
): Promise<Decimal> => {
  const { paid, given_back } = await readCreditTender(container, order_id)
  return roundToMinorUnit(minus(paid, given_back), currency_code)
}

/**
 * Credit that an order nobody captured has taken and is not worth any more: all of it once the order is empty, since
 * nothing else of it will ever be paid; and how much of it the books owe already, below 0 when they are owed.
 */
export async function unneededCredit(
  container: MedusaContainer,
  order_id: string
): Promise<{ amount: Decimal; owed: Decimal }> {
  const { currency_code, pending_difference } = await readBooks(
    container,
    order_id
  )
  const left = await creditLeft(container, order_id, currency_code)
  const order = await readOrderLeft(container, order_id)
  const owed = minus("0", pending_difference)
  const amount = isEmptied(order)
    ? left
    : MathBN.min(left, roundToMinorUnit(owed, currency_code)).toFixed()
  return { amount: isMore(amount, "0") ? amount : "0", owed }
}
