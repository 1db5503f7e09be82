export { assertNoActiveChange, countActiveChanges } from "./active-changes"
export {
  bookCreditLines,
  bookedUnder,
  type BookCreditLinesInput,
  type CreditLine,
} from "./book-credit-lines"
export {
  bookManualRefund,
  type BookManualRefundInput,
} from "./book-manual-refund"
export { bookBeside, bookInstead } from "./book-elsewhere"
export {
  judgeElsewhere,
  readElsewhere,
  type ElsewhereDoubt,
  type ToGive,
} from "./refunded-elsewhere"
export { cancelEmptiedOrder, type EmptiedOrder } from "./cancel-emptied-order"
export { creditLeft, unneededCredit } from "./unneeded-credit"
export {
  cancelCoreReturn,
  finishCancellation,
  isCancellationTold,
  isReturnCanceled,
  type CancelCoreReturnInput,
} from "./cancel-core-return"
export { createDiscount, type DiscountInput } from "./create-discount"
export {
  createCoreReturn,
  type CreateCoreReturnInput,
} from "./create-core-return"
export type { CoreReturn, ReturnLabel } from "./describe-return"
export { isOutbound } from "./outbound-number"
export { isConfirmed } from "./own-change"
export { readBooks, type Books } from "./read-books"
export { readLineQuantities, type LineQuantities } from "./read-line-quantities"
export {
  receiveOnCoreReturn,
  type ReceiveOnCoreReturnInput,
  type Received,
} from "./receive-on-core-return"
export type { ReceivedLine } from "./received-lines"
export {
  refundOnPayments,
  type RefundOnPaymentsInput,
} from "./refund-on-payments"
export type {
  RefundDoubt,
  RefundFailure,
  RefundKnown,
  RefundOutcome,
} from "./refund-outcome"
export { refundNote, type BookedRefund } from "./refund-share"
export { giveOrder, type GiveOrderInput } from "./give-order"
export { returnLent } from "./lend-uncaptured"
export { holdStock, releaseStock, type StockWish } from "./hold-stock"
export { findStock } from "./stock-places"
export {
  sendGoods,
  sentUnder,
  type GoodsToSend,
  type SendGoodsInput,
  type SentGoods,
} from "./send-goods"
export { shipCoreReturn, type ShipCoreReturnInput } from "./ship-core-return"
export {
  withdrawUnits,
  type WithdrawUnitsInput,
  type WithdrawnUnits,
} from "./withdraw-units"
export { closeSessions } from "./close-sessions"
export { isPaymentUnderWay } from "./payment-under-way"
export { voidAuthorisations } from "./void-authorisations"
export { bookLateCapture } from "./book-captures"
export { findEndedPayment, noteSessions } from "./ended-session"
export { endPayment, type EndPaymentInput } from "./end-payment"
export { capturedBy } from "./captured-by"
export { openPayment, type OpenPaymentInput } from "./open-payment"
export { settlementOfPayment } from "./payment-collection"
export { paidOn } from "./split-captures"
export { takePayment, type TakePaymentInput } from "./take-payment"
export { canCredit, hasStoreCredit } from "./store-credit"
export { LONGEST_MS, withOrderLease, type OrderLease } from "./with-order-lease"
export { tallyReturn } from "./tally-return"
export { isOrderCanceled } from "./order-canceled"
export { isRepriced } from "./repriced"
