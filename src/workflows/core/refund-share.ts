import type { Decimal } from "../../domain/decimal"
import type { PaymentShare } from "../../domain/settlement/types"
import { toDecimal } from "./exact"
import type { PaymentLedger } from "./payment-ledger"
import type { RefundDoubt, RefundKnown } from "./refund-outcome"

export interface BookedRefund {
  payment_id: string
  refund_id: string
  amount: Decimal
}

/** The `note` that tells a refund of ours from others: `<key>:<payment id>`. */
export const refundNote = (key: string, payment_id: string): string =>
  `${key}:${payment_id}`

/** Whether a refund on this payment was made under a key of ours. */
export const isOurRefund = (note: string | null, payment_id: string): boolean =>
  note?.endsWith(`:${payment_id}`) === true

export type ShareState =
  | { is: "open" }
  | { is: "done"; refund: BookedRefund }
  | { is: "unclear"; reason: RefundDoubt; known: Omit<RefundKnown, "refunds"> }

/** What has become of one share under this key so far. */
export function stateOfShare(
  ledger: PaymentLedger,
  key: string,
  share: PaymentShare
): ShareState {
  const payment = ledger.payments.find(({ id }) => id === share.payment_id)
  const note = refundNote(key, share.payment_id)
  const [refund, ...more] =
    payment?.refunds.filter((row) => row.note === note) ?? []
  if (!refund) {
    return { is: "open" }
  }
  if (!refund.booked || more.length) {
    return {
      is: "unclear",
      reason: "outcome_unknown",
      known: { share, refund_id: refund.id },
    }
  }
  if (refund.amount !== toDecimal(share.amount)) {
    return {
      is: "unclear",
      reason: "other_amount_refunded",
      known: { share, refund_id: refund.id, refunded: refund.amount },
    }
  }
  return {
    is: "done",
    refund: {
      payment_id: share.payment_id,
      refund_id: refund.id,
      amount: refund.amount,
    },
  }
}

/**
 * Whether a share may have been paid although the books do not say so. One that was sent and left no refund
 * in core is: core deletes the refund on any error, also one that came after the money.
 */
export const isDoubtful = (
  state: ShareState,
  share: PaymentShare,
  sent: readonly string[]
): boolean =>
  state.is === "unclear" ||
  (state.is === "open" && sent.includes(share.payment_id))
