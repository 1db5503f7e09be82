import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import { BONUS_LINE } from "../../domain/settlement/credit-lines"
import type { CreditBalance } from "../../domain/settlement/types"
import { MANUAL_REFUND, tenderOfPayout } from "./book-manual-refund"
import { isMore, minus, sum, toDecimal, type CoreNumber } from "./exact"
import { readCreditLines } from "./credit-lines"
import { rowsOf } from "./rows-of"

/** Reference of the credit line that gives back what an order was paid with; staff's own have none of ours. */
export const TENDER_CREDIT = "rma_tender_credit"

/** Reference of the credit line that gives store credit for goods. */
export const STORE_CREDIT_LINE = "rma_store_credit"

/** The tender of a payout made by hand in place of store credit. */
export const CREDIT_TENDER = "store_credit"

/** What the loyalty plugin puts on an order that store credit or a gift card paid. */
const PAID_BY_CREDIT = ["store-credit", "gift-card"]

/** Credit that is given back: by us for this tender, or by staff in the stock admin. */
const givesBack = (reference: string): boolean =>
  reference === TENDER_CREDIT ||
  !(reference.startsWith("rma_") || PAID_BY_CREDIT.includes(reference))

interface CreditGiven {
  reference: string
  reference_id: string
  amount: Decimal
}

/** Store credit that was given for goods, less its bonuses: one that failed may have booked its bonus alone. */
const creditedFor = (lines: readonly CreditGiven[]): Decimal => {
  const credits = lines.filter(
    ({ reference }) => reference === STORE_CREDIT_LINE
  )
  const ids = new Set(credits.map(({ reference_id }) => reference_id))
  const bonuses = lines.filter(
    ({ reference, reference_id }) =>
      reference === BONUS_LINE && ids.has(reference_id)
  )
  return minus("0", sum([...credits, ...bonuses].map(({ amount }) => amount)))
}

/**
 * How much of the order store credit and gift cards paid, and what of it was given back; what was credited for goods.
 * Exact, major units.
 */
export async function readCreditTender(
  container: MedusaContainer,
  order_id: string
): Promise<CreditBalance> {
  const [booked, payouts] = await Promise.all([
    readCreditLines(container, order_id),
    rowsOf<{ reference_id: string; amount: CoreNumber }>(
      container,
      `select reference_id, raw_amount as amount from order_transaction
       where order_id = :order_id and reference = :reference and deleted_at is null`,
      { order_id, reference: MANUAL_REFUND }
    ),
  ])
  const lines = booked.map((line) => ({
    ...line,
    amount: toDecimal(line.amount),
  }))
  const given = [
    ...lines.filter(
      ({ reference, amount }) => givesBack(reference) && isMore("0", amount)
    ),
    ...payouts.filter(
      ({ reference_id }) => tenderOfPayout(reference_id) === CREDIT_TENDER
    ),
  ]
  return {
    paid: sum(
      lines
        .filter(
          ({ reference, amount }) =>
            PAID_BY_CREDIT.includes(reference) && isMore(amount, "0")
        )
        .map(({ amount }) => amount)
    ),
    given_back: minus("0", sum(given.map(({ amount }) => amount))),
    credited: creditedFor(lines),
  }
}
