import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import { bookCreditLines, bookedUnder } from "./book-credit-lines"
import { readCreditLines } from "./credit-lines"
import { BESIDE } from "./elsewhere-lines"
import { isMore, least, minus, sum } from "./exact"
import { minorUnit } from "./minor-unit"
import { readOrderTotal } from "./order-total"
import { owedFor, type PaymentLedger } from "./payment-ledger"
import { isOurRefund } from "./refund-share"

const LENT = "rma_uncaptured"
const RETURNED = "rma_uncaptured_returned"

/** What this plugin gave back on the order so far, through providers and by hand. */
const givenBack = ({ payments }: PaymentLedger): Decimal =>
  sum(
    payments.flatMap(({ id, paid_out, refunds }) => [
      paid_out,
      ...refunds
        .filter(({ note }) => isOurRefund(note, id))
        .map(({ amount }) => amount),
    ])
  )

/** What staff gave back for something else, as a person said: it is the shopper's beside all that is given. */
const givenBeside = async (
  container: MedusaContainer,
  order_id: string
): Promise<Decimal> =>
  sum(
    (await readCreditLines(container, order_id))
      .filter(({ reference }) => reference === BESIDE)
      .map(({ amount }) => amount)
  )

/**
 * By how much core has to owe more before `asked` is given, because part of the order was never captured: goods
 * that come back lower what the shopper has yet to pay, while what they paid for them is theirs. Never more than the
 * order was worth when it was placed, so that what staff sold beside it is settled first; nor than it was worth before
 * this refund `lowered` it and the earlier ones, so that what staff gave back meanwhile is not paid twice.
 */
export const lendFor = async (
  container: MedusaContainer,
  ledger: PaymentLedger,
  asked: Decimal,
  lowered: Decimal
): Promise<Decimal> => {
  const [placed, beside] = await Promise.all([
    readOrderTotal(container, ledger.order_id, 1),
    givenBeside(container, ledger.order_id),
  ])
  const before = sum([ledger.total, lowered, givenBack(ledger), beside])
  const captured = sum(ledger.payments.map((payment) => payment.captured))
  const missing = minus(asked, owedFor(ledger))
  const lent = least([
    missing,
    minus(placed.total, captured),
    minus(before, captured),
  ])
  return isMore(lent, minorUnit(ledger.currency_code)) ? lent : "0"
}

/**
 * Makes core owe so much more while a refund is sent or a credit given: else it would take all of it for a gift and
 * lower for good what the shopper has yet to pay.
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
    note: "Part of the order was never captured: taken back once this is given back.",
  })

/** What was lent under a key and is not returned yet; major units. */
export const lentUnder = async (
  container: MedusaContainer,
  order_id: string,
  key: string
): Promise<Decimal> =>
  sum(
    await Promise.all(
      [LENT, RETURNED].map((as) => bookedUnder(container, order_id, [key], as))
    )
  )

/**
 * Puts back on the order what was lent, once the refund is sent or the credit given; also after a crash.
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
