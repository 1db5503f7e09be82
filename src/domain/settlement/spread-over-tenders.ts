import type { Decimal } from "../decimal"
import { Amount, readAmount, sum, write, ZERO } from "./amount"
import { readDigits, readMoney, roundToMinor } from "./minor-unit"
import { held, spreadOverPayments } from "./spread-over-payments"
import type {
  CreditBalance,
  PaymentBalance,
  RefundExceedsCaptured,
  TenderShares,
} from "./types"

const captured = (payments: readonly PaymentBalance[], digits: number) =>
  sum(
    payments.map((payment, index) =>
      held({ ...payment, refunded: "0" }, digits, index)
    )
  )

/** Store credit and gift cards that paid the order and were not given back, in whole minor units. */
const unreturned = (
  { paid, given_back }: CreditBalance,
  digits: number
): { paid: Amount; back: Amount } => {
  const whole = roundToMinor(readAmount(paid, "credit.paid"), digits)
  const back = roundToMinor(readAmount(given_back, "credit.given_back"), digits)
  return { paid: whole, back: Amount.min(whole, back) }
}

/**
 * What stands against giving an amount back, as money or as store credit: all tenders of the order hold less, what was
 * credited for its goods before taken off. Null: nothing does.
 *
 * @param amount in major units, whole minor units, without what the shop adds of its own
 * @throws SettlementError for an amount that cannot be
 */
export function aboveCaptured(
  amount: Decimal,
  payments: readonly PaymentBalance[],
  credit: CreditBalance,
  digits: number
): RefundExceedsCaptured | null {
  const wanted = readMoney(amount, "amount", digits)
  const { paid, back } = unreturned(credit, digits)
  const left = sum(
    payments.map((payment, index) => held(payment, digits, index))
  )
    .plus(paid.minus(back))
    .minus(readAmount(credit.credited, "credit.credited"))
  return wanted.isGreaterThan(left)
    ? {
        code: "refund_exceeds_captured",
        amount: write(wanted),
        available: write(Amount.max(left, ZERO)),
      }
    : null
}

/**
 * Spreads a refund over the tenders the order was paid with, store credit and gift cards in proportion to
 * the payments (DESIGN § 6). The proportion is kept over all refunds of the order together, so that its
 * roundings do not add up and the last one gives back what is left of each tender. Where the payments no
 * longer hold their part (staff refunded more of one) the other gives it.
 *
 * @param amount in major units, whole minor units @param payments in the order in which they shall be used
 * @returns the shares, together the amount; `refund_exceeds_captured` when all tenders hold less
 * @throws SettlementError for an amount that cannot be
 */
export function spreadOverTenders(
  amount: Decimal,
  payments: readonly PaymentBalance[],
  credit: CreditBalance,
  digits: number
): TenderShares | RefundExceedsCaptured {
  readDigits(digits)
  const wanted = readMoney(amount, "amount", digits)
  const { paid, back } = unreturned(credit, digits)
  const whole = captured(payments, digits)
  const left = sum(
    payments.map((payment, index) => held(payment, digits, index))
  )
  const creditLeft = paid.minus(back)
  const above = aboveCaptured(amount, payments, credit, digits)
  if (above) {
    return above
  }
  const tendered = whole.plus(paid)
  const soFar = whole.minus(left).plus(back).plus(wanted)
  const due = tendered.isZero()
    ? ZERO
    : roundToMinor(soFar.times(paid).dividedBy(tendered), digits).minus(back)
  // No more than credit holds, no less than the payments cannot give.
  const least = Amount.max(wanted.minus(left), ZERO)
  const most = Amount.min(wanted, creditLeft)
  const share = Amount.max(Amount.min(due, most), least)
  const shares = spreadOverPayments(
    write(wanted.minus(share)),
    payments,
    digits
  )
  return Array.isArray(shares)
    ? { payments: shares, credit: write(share) }
    : shares
}
