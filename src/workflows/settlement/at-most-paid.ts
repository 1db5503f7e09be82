import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import {
  splitBooksDelta,
  unpaidIn,
  withUnpaid,
  type Quote,
} from "../../domain/settlement"
import type { Decimal } from "../../domain/decimal"
import type { NewRecord, RmaSettlementRecord } from "../../modules/rma/records"
import { creditLeft, readBooks } from "../core"
import { minorUnit, roundToMinorUnit } from "../core/minor-unit"
import { owedToOthers } from "./owed-to-others"
import { bonusOf } from "./tenders"

interface Holding {
  currency_code: string
  /** What the order owes for goods that left it, below 0 while more of it is to be paid; what it owes others apart. */
  owed: Decimal
  /** What was paid for the order and is not given back, money and store credit; what it owes others apart. */
  held: Decimal
}

const holdingOf = async (
  container: MedusaContainer,
  orderId: string,
  except?: string
): Promise<Holding> => {
  const { currency_code, paid, total } = await readBooks(container, orderId)
  const credit = await creditLeft(container, orderId, currency_code)
  const others = await owedToOthers(container, orderId, except)
  return {
    currency_code,
    owed: MathBN.sub(paid, MathBN.add(total, others.owed)).toFixed(),
    held: MathBN.sub(MathBN.add(paid, credit), others.money).toFixed(),
  }
}

/** What the quote gives beyond the goods, such as their delivery, the order owes once it is settled. */
const beyond = (quote: Quote, books_delta: Decimal) =>
  MathBN.sub(quote.exact, books_delta)

const unpaidOf = (
  quote: Quote,
  books_delta: Decimal,
  { currency_code, owed, held }: Holding
): Decimal => {
  const due = MathBN.add(owed, beyond(quote, books_delta))
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

/** What is left for those after it. */
const heldAfter = (
  whole: Quote,
  cut: Quote,
  books_delta: Decimal,
  { currency_code, owed, held }: Holding
): Holding => ({
  currency_code,
  owed: MathBN.sub(
    MathBN.add(owed, beyond(whole, books_delta)),
    cut.total
  ).toFixed(),
  held: MathBN.sub(MathBN.add(held, bonusOf(whole)), cut.total).toFixed(),
})

/**
 * What is planned for units that left the order, one after the other cut down to what was paid for them: an order that
 * was captured in part keeps what is paid of the rest of it, and all that was received goes back with the last of them
 * (Directive 2011/83/EU Art. 13). Where more was paid than they are worth nothing changes. To be called once they left.
 *
 * @param books_delta by how much the order's total fell with all of them
 */
export const atMostPaid = async (
  container: MedusaContainer,
  orderId: string,
  planned: readonly NewRecord<RmaSettlementRecord>[],
  books_delta: Decimal
): Promise<NewRecord<RmaSettlementRecord>[]> => {
  const each = splitBooksDelta(
    planned.map(({ quote }) => quote ?? { lines: [] }),
    books_delta
  )
  let holding = await holdingOf(container, orderId)
  return planned.map((one, index) => {
    const fell = each[index] ?? "0"
    if (!one.quote) {
      return { ...one, books_delta: fell }
    }
    const quote = withUnpaid(one.quote, unpaidOf(one.quote, fell, holding))
    holding = heldAfter(one.quote, quote, fell, holding)
    return {
      ...one,
      books_delta: fell,
      quote,
      amount: quote.total,
      exact_amount: quote.exact,
    }
  })
}

/**
 * The same for one that was planned so, as the order is now: what was paid since goes back too. It gives no less than
 * before: what staff gave back meanwhile is judged apart.
 *
 * @param whole its quote as if all of it had been paid
 */
export const paidByNow = async (
  container: MedusaContainer,
  { id, order_id, books_delta, quote }: RmaSettlementRecord,
  whole: Quote
): Promise<Quote> => {
  const before = unpaidIn(quote)
  if (!order_id || MathBN.lte(before, 0)) {
    return whole
  }
  const holding = await holdingOf(container, order_id, id)
  const now = unpaidOf(whole, books_delta ?? "0", holding)
  return withUnpaid(whole, MathBN.min(before, now).toFixed())
}
