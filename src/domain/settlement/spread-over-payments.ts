import type { Decimal } from "../decimal"
import { Amount, readAmount, sum, write, ZERO } from "./amount"
import { readDigits, readMoney, roundToMinor } from "./minor-unit"
import type {
  PaymentBalance,
  PaymentShare,
  RefundExceedsCaptured,
} from "./types"

/**
 * How an amount is shared out over what the payments still hold: one share a payment, each no more than
 * it holds, together the amount. Only asked when they hold enough; everything is in whole minor units.
 */
export type Tendering = (
  amount: Amount,
  available: readonly Amount[]
) => Amount[]

/** One payment at a time, in the order given, the next only when the one before is empty. */
export const inOrder: Tendering = (amount, available) => {
  let left = amount
  return available.map((holds) => {
    const share = Amount.min(left, holds)
    left = left.minus(share)
    return share
  })
}

/**
 * What can still be refunded on a payment: captured − refunded in whole minor units, because core captures
 * fractions of a cent (12.078) and the provider moved a rounded amount (12.08). Core's own check allows
 * as much.
 * @throws SettlementError for an amount that cannot be
 */
export function refundable(balance: PaymentBalance, digits: number): Decimal {
  return write(held(balance, digits, 0))
}

/**
 * Spreads a refund over the payments it came from. The shares add up to it exactly; payments that give
 * nothing have no share.
 * @param amount in major units, whole minor units; 0 needs no payment
 * @param balances in the order in which they shall be used
 * @param digits decimals of the currency's minor unit
 * @param tendering how to share; the payments of a case of several tenders may want another than `inOrder`
 * @returns the shares, or `refund_exceeds_captured` with what there is: never less, silently
 * @throws SettlementError for an amount that cannot be
 */
export function spreadOverPayments(
  amount: Decimal,
  balances: readonly PaymentBalance[],
  digits: number,
  tendering: Tendering = inOrder
): PaymentShare[] | RefundExceedsCaptured {
  readDigits(digits)
  const wanted = readMoney(amount, "amount", digits)
  const available = balances.map((balance, index) =>
    held(balance, digits, index)
  )
  const all = sum(available)
  if (wanted.isGreaterThan(all)) {
    return {
      code: "refund_exceeds_captured",
      amount: write(wanted),
      available: write(all),
    }
  }
  const shares = tendering(wanted, available)
  return balances
    .map(({ id }, index) => ({ id, share: shares[index] ?? ZERO }))
    .filter(({ share }) => !share.isZero())
    .map(({ id, share }) => ({ payment_id: id, amount: write(share) }))
}

export function held(
  balance: PaymentBalance,
  digits: number,
  index: number
): Amount {
  const captured = readAmount(balance.captured, `balances.${index}.captured`)
  const refunded = readAmount(balance.refunded, `balances.${index}.refunded`)
  return Amount.max(roundToMinor(captured.minus(refunded), digits), ZERO)
}
