import type { Decimal } from "../../domain/decimal"
import type { PaymentShare } from "../../domain/settlement/types"
import type { BookedRefund } from "./refund-share"

/** Why nothing (more) was sent. */
export type RefundFailure =
  | "order_busy"
  | "unknown_payment"
  | "amount_invalid"
  | "refund_exceeds_captured"
  /** The payment has a refund of another case that is not on the order's books: how that ended is cleared there. */
  | "unbooked_refund"

/** Why a person must look. */
export type RefundDoubt =
  | "outcome_unknown"
  | "other_amount_refunded"
  /** Core owes less than this refund: staff gave money back meanwhile. */
  | "order_owes_less"
  /** Staff gave money back meanwhile, before core owed it. */
  | "refunded_meanwhile"
  /** The payment has a refund of somebody else that is not on the order's books. */
  | "unbooked_refund"

export interface RefundKnown {
  /** What is refunded and booked under the key. */
  refunds: BookedRefund[]
  share?: PaymentShare
  refund_id?: string
  refunded?: Decimal
  /** On which payment, where it is of somebody else, and how much. */
  payment_id?: string
  unbooked?: Decimal
  asked?: Decimal
  owed?: Decimal
  message?: string
  /** The provider's call is over, so that core books nothing of it later; absent: nobody saw its end. */
  ended?: true
}

export type RefundOutcome =
  | { outcome: "settled"; refunds: BookedRefund[] }
  | {
      outcome: "failed"
      reason: RefundFailure
      payment_id?: string
      refunds: BookedRefund[]
    }
  | { outcome: "needs_attention"; reason: RefundDoubt; known: RefundKnown }
