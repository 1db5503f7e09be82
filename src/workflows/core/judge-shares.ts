import type { Decimal } from "../../domain/decimal"
import type { PaymentShare } from "../../domain/settlement/types"
import { isMore, minus, sum, toDecimal } from "./exact"
import { minorUnit, roundToMinorUnit } from "./minor-unit"
import {
  owedFor,
  type LedgerRefund,
  type PaymentLedger,
} from "./payment-ledger"
import type { RefundFailure, RefundOutcome } from "./refund-outcome"
import { isOurRefund, type BookedRefund } from "./refund-share"

/**
 * What stands against sending these shares, judged before anything is sent; undefined when nothing
 * does. Core compares with fractions of a cent in play, providers do not: so in minor units.
 */
export function judgeShares(
  ledger: PaymentLedger,
  shares: PaymentShare[],
  refunds: BookedRefund[],
  lent: Decimal
): RefundOutcome | undefined {
  const failed = (
    reason: RefundFailure,
    payment_id?: string
  ): RefundOutcome => ({
    outcome: "failed",
    reason,
    ...(payment_id ? { payment_id } : {}),
    refunds,
  })
  for (const share of shares) {
    const reason = objectionTo(ledger, share)
    if (reason) {
      return failed(reason, share.payment_id)
    }
    const unbooked = unbookedOn(ledger, share)
    if (unbooked && isOurRefund(unbooked.note, share.payment_id)) {
      return failed("unbooked_refund", share.payment_id)
    }
    if (unbooked) {
      return {
        outcome: "needs_attention",
        reason: "unbooked_refund",
        known: {
          refunds,
          payment_id: share.payment_id,
          refund_id: unbooked.id,
          unbooked: unbooked.amount,
        },
      }
    }
  }
  if (
    new Set(shares.map(({ payment_id }) => payment_id)).size < shares.length
  ) {
    return failed("amount_invalid")
  }
  const owed = owedFor(ledger)
  const asked = sum(shares.map(({ amount }) => amount))
  const missing = minus(minus(asked, owed), lent)
  if (shares.length && !isMore(minorUnit(ledger.currency_code), missing)) {
    return {
      outcome: "needs_attention",
      reason: "order_owes_less",
      known: { refunds, asked, owed },
    }
  }
  // After what the order owes: money that staff gave back meanwhile is missing on the payment too.
  const above = shares.find((share) => exceedsCaptured(ledger, share))
  return above && failed("refund_exceeds_captured", above.payment_id)
}

const exceedsCaptured = (
  ledger: PaymentLedger,
  { payment_id, amount }: PaymentShare
): boolean => {
  const payment = ledger.payments.find(({ id }) => id === payment_id)
  const left = minus(payment?.captured ?? "0", payment?.refunded ?? "0")
  return isMore(amount, roundToMinorUnit(left, ledger.currency_code))
}

function objectionTo(
  ledger: PaymentLedger,
  { payment_id, amount }: PaymentShare
): RefundFailure | undefined {
  const round = (value: Decimal) =>
    roundToMinorUnit(value, ledger.currency_code)
  const payment = ledger.payments.find(({ id }) => id === payment_id)
  if (!payment) {
    return "unknown_payment"
  }
  return !isMore(amount, "0") || round(amount) !== toDecimal(amount)
    ? "amount_invalid"
    : undefined
}

/** A refund that core would book together with ours, and with our amount. */
const unbookedOn = (
  ledger: PaymentLedger,
  { payment_id }: PaymentShare
): LedgerRefund | undefined =>
  ledger.payments
    .find(({ id }) => id === payment_id)
    ?.refunds.find(({ booked }) => !booked)
