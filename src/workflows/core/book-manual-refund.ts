import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { RmaError } from "../../modules/rma/errors"
import { isMore, toDecimal, type CoreNumber } from "./exact"
import { readById } from "./read"

export interface BookManualRefundInput {
  order_id: string
  /** Names this payout for ever: see {@link payoutKey}. */
  key: string
  /** Major units, above 0. */
  amount: Decimal
}

/** The order transaction of money that staff gave back. */
export const MANUAL_REFUND = "rma_manual_refund"

/** A payout of a settlement in place of one of the order's payments, or of the store credit it was paid with. */
export const payoutKey = (settlement: string, tender: string): string =>
  `${settlement}:${tender}`

/** In place of which tender a payout was made; null: of none in particular. */
export const tenderOfPayout = (key: string): string | null =>
  key.split(":")[1] ?? null

interface OrderRow {
  currency_code: string
  transactions?:
    { reference: string; reference_id: string; amount: CoreNumber }[] | null
}

/**
 * Puts money that staff gave back outside every provider (cash, bank transfer) on the order's books,
 * once. To be called under the order lease.
 *
 * @throws `not_found`; `invalid_data` for an amount not above 0; `core_failed` when another amount is
 * booked under the key
 */
export async function bookManualRefund(
  container: MedusaContainer,
  { order_id, key, amount }: BookManualRefundInput
): Promise<void> {
  if (!isMore(amount, "0")) {
    throw new RmaError("invalid_data", { data: { order_id, amount } })
  }
  const order = await readById<OrderRow>(container, "order", order_id, [
    "id",
    "currency_code",
    "transactions.reference",
    "transactions.reference_id",
    "transactions.amount",
  ])
  const signed = toDecimal(MathBN.mult(amount, -1))
  const earlier = order.transactions?.find(
    ({ reference, reference_id }) =>
      reference === MANUAL_REFUND && reference_id === key
  )
  if (!earlier) {
    await container.resolve(Modules.ORDER).addOrderTransactions({
      order_id,
      amount: signed,
      currency_code: order.currency_code,
      reference: MANUAL_REFUND,
      reference_id: key,
    })
  } else if (toDecimal(earlier.amount) !== signed) {
    throw new RmaError("core_failed", {
      message: "another amount is booked for this payout",
      data: { order_id, key, booked: toDecimal(earlier.amount), asked: signed },
    })
  }
}
