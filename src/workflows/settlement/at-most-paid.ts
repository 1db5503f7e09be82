import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { withUnpaid, type Quote } from "../../domain/settlement"
import type { Decimal } from "../../domain/decimal"
import type { NewRecord, RmaSettlementRecord } from "../../modules/rma/records"
import { creditLeft, readBooks } from "../core"
import { minorUnit, roundToMinorUnit } from "../core/minor-unit"
import { bonusOf } from "./tenders"

interface Holding {
  currency_code: string
  /** What the order owes for goods that left it, below 0 while more of it is to be paid. */
  owed: Decimal
  /** What was paid for the order and is not given back: money and store credit. */
  held: Decimal
}

const unpaidOf = (
  quote: Quote,
  books_delta: Decimal,
  { currency_code, owed, held }: Holding
): Decimal => {
  // What the quote gives beyond the goods, such as their delivery, the order owes once it is settled.
  const due = MathBN.add(owed, MathBN.sub(quote.exact, books_delta))
  const most = MathBN.max(
    0,
    MathBN.min(due, MathBN.add(held, bonusOf(quote)))
  ).toFixed()
  const missing = MathBN.sub(quote.total, most)
  // Rounding alone is less than that.
  return MathBN.lt(missing, minorUnit(currency_code))
    ? "0"
    : MathBN.sub(quote.total, roundToMinorUnit(most, currency_code)).toFixed()
}

/**
 * What is planned for units that left the order, cut down to what was paid for them: an order that was captured in part
 * keeps what is paid of the rest of it, and all that was received goes back with the last of them (Directive 2011/83/EU
 * Art. 13). Where more was paid than they are worth nothing changes. To be called once they left.
 *
 * @param books_delta by how much the order's total fell with them
 */
export const atMostPaid = async (
  container: MedusaContainer,
  orderId: string,
  planned: NewRecord<RmaSettlementRecord>,
  books_delta: Decimal
): Promise<NewRecord<RmaSettlementRecord>> => {
  const { currency_code, paid, total } = await readBooks(container, orderId)
  const credit = await creditLeft(container, orderId, currency_code)
  if (!planned.quote) {
    return { ...planned, books_delta }
  }
  const unpaid = unpaidOf(planned.quote, books_delta, {
    currency_code,
    owed: MathBN.sub(paid, total).toFixed(),
    held: MathBN.add(paid, credit).toFixed(),
  })
  const quote = withUnpaid(planned.quote, unpaid)
  return {
    ...planned,
    books_delta,
    quote,
    amount: quote.total,
    exact_amount: quote.exact,
  }
}
