import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import type { PaymentShare } from "../../domain/settlement/types"
import { bookCreditLines, bookedUnder } from "./book-credit-lines"
import { isMore, minus, sum } from "./exact"
import { minorUnit } from "./minor-unit"
import { owedFor, type PaymentLedger } from "./payment-ledger"
import { refundNote } from "./refund-share"

const LENT = "rma_uncaptured"
const RETURNED = "rma_uncaptured_returned"

/** What this plugin gave back on the order so far, through providers and by hand. */
const givenBack = ({ payments }: PaymentLedger): Decimal =>
  sum(
    payments.flatMap(({ id, paid_out, refunds }) => [
      paid_out,
      ...refunds
        .filter(({ note }) => note?.endsWith(refundNote("", id)))
        .map(({ amount }) => amount),
    ])
  )

/**
 * By how much core has to owe more before these shares are sent, because part of the order was never captured: goods
 * that come back lower what the shopper has yet to pay, while what they paid for them is theirs. The order was worth its
 * total now, by what this refund has `lowered` it, and the earlier refunds; what staff gave back themselves is not
 * counted, so that nothing is paid twice. "0" where core owes enough, or all was captured.
 */
export const lendFor = (
  ledger: PaymentLedger,
  shares: PaymentShare[],
  lowered: Decimal
): Decimal => {
  const asked = sum(shares.map(({ amount }) => amount))
  const missing = minus(asked, owedFor(ledger))
  const captured = sum(ledger.payments.map((payment) => payment.captured))
  const uncaptured = minus(
    sum([ledger.total, lowered, givenBack(ledger)]),
    captured
  )
  const smallest = minorUnit(ledger.currency_code)
  if (!isMore(missing, smallest) || !isMore(uncaptured, smallest)) {
    return "0"
  }
  return isMore(missing, uncaptured) ? uncaptured : missing
}

/**
 * Makes core owe so much more while a refund is sent: else it would take all of it for a gift and lower for good what the
 * shopper has yet to pay.
 *
 * @throws as `bookCreditLines`
 */
export const lendUncaptured = (
  container: MedusaContainer,
  order_id: string,
  key: string,
  amount: Decimal
): Promise<void> =>
  bookCreditLines(container, {
    order_id,
    lines: [{ reference: LENT, reference_id: key, amount }],
    note: "Part of the order was never captured: taken back once this refund is sent.",
  })

/**
 * Puts back on the order what was lent for this refund, once it is sent; also after a crash.
 *
 * @throws as `bookCreditLines`
 */
export const returnLent = async (
  container: MedusaContainer,
  order_id: string,
  key: string
): Promise<void> => {
  const lent = await bookedUnder(container, order_id, [key], LENT)
  await bookCreditLines(container, {
    order_id,
    lines: [
      { reference: RETURNED, reference_id: key, amount: minus("0", lent) },
    ],
    note: "What was never captured is open again.",
  })
}
