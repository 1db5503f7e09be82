import { Amount, readAmount, sum, write, ZERO } from "./amount"
import { type DraftLine, grossOf, WHOLE_REQUEST } from "./draft-line"
import { bonusLines } from "./bonus"
import { feesOn } from "./fees"
import { deductionLines, exchangeLines, itemLines } from "./item-lines"
import { readDigits, readMoney, roundToMinor } from "./minor-unit"
import { outboundShippingLines, returnShippingOn } from "./shipping"
import { shownAmounts } from "./shown-amounts"
import type { Quote, QuoteInput } from "./types"
import { withhold } from "./withheld"

/**
 * What is owed for the counted units of one case (DESIGN § 6, invariant I2). The preview, the approval and
 * the settlement ask the same function; only the counted units differ.
 *
 * Lines stay exact; money is rounded once per order: total = round(due so far and now) − paid so far, half
 * up in the currency's minor unit, never below 0. So returning everything gives back every cent, in
 * whatever parts. Fees and return shipping are taken in their order and never exceed what comes back. Goods
 * that go out in an exchange are taken last; what they cost beyond it the shopper pays.
 *
 * @returns amounts in major units; lines in the order item, deduction, fee, outbound shipping, return
 *   shipping, bonus, exchange, carried over
 * @throws SettlementError for any figure that is missing, not a number, or negative where it cannot be
 * @example
 * quote({ ...order, items: [{ ...mug, quantity: 2, unit_gross: "12.078", unit_net: "9.90" }] }).total
 * // "24.16"
 */
export function quote(input: QuoteInput): Quote {
  const digits = readDigits(input.currency_digits)
  const lines = owedLines(input)
  const balance = grossOf(lines)
  const exact = Amount.max(balance, ZERO)
  const due = balance.isNegative()
    ? { total: ZERO, carried: ZERO }
    : roundOverOrder(exact, input.so_far, digits)
  const { total, carried } = due
  const to_pay = roundToMinor(exact.minus(balance), digits)
  if (!carried.isZero()) {
    lines.push(carriedLine(carried))
  }
  const shown = shownAmounts(
    lines.map((line) => line.gross),
    total.minus(to_pay),
    digits
  )
  return {
    currency_code: input.currency_code,
    currency_digits: digits,
    lines: lines.map(({ gross, net, cut_from, ...line }, index) => ({
      ...line,
      gross: write(gross),
      net: write(net),
      tax: write(gross.minus(net)),
      shown: write(shown[index] ?? ZERO),
      ...(cut_from ? { cut_from: write(cut_from) } : {}),
    })),
    exact: write(exact),
    total: write(total),
    ...(to_pay.isZero() ? {} : { to_pay: write(to_pay) }),
  }
}

function owedLines(input: QuoteInput): DraftLine[] {
  const items = itemLines(input.items)
  const deductions = deductionLines(input.items)
  const outbound = outboundShippingLines(input.outbound_shipping)
  const fees = feesOn(items, input.fees)
  const back = returnShippingOn([...items, ...outbound], input.return_shipping)
  const available = grossOf([...items, ...deductions, ...outbound])
  const withheld = withhold(available, [...fees, ...back])
  const owed = [
    ...items,
    ...deductions,
    ...withheld.slice(0, fees.length),
    ...outbound,
    ...withheld.slice(fees.length),
  ]
  return [
    ...owed,
    ...bonusLines([...items, ...deductions], input.bonuses ?? [], owed),
    ...exchangeLines(input.items),
  ]
}

/**
 * The cumulative rounding of an order. `carried` is what earlier settlements left unpaid or paid too much,
 * in whole minor units: 0 as long as each of them paid its quote.
 */
function roundOverOrder(
  exact: Amount,
  soFar: QuoteInput["so_far"],
  digits: number
): { total: Amount; carried: Amount } {
  const due = readAmount(soFar.due, "so_far.due")
  const paid = readMoney(soFar.paid, "so_far.paid", digits)
  const roundedBefore = roundToMinor(due, digits)
  const roundedNow = roundToMinor(sum([due, exact]), digits)
  const total = Amount.max(roundedNow.minus(paid), ZERO)
  return { total, carried: total.minus(roundedNow.minus(roundedBefore)) }
}

// Its tax was stated by the settlement it comes from, so here it is money only.
function carriedLine(amount: Amount): DraftLine {
  return {
    kind: "carried_over",
    code: null,
    ...WHOLE_REQUEST,
    gross: amount,
    net: amount,
    tax_rate: null,
  }
}
