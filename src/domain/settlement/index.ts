export { creditLinesFor } from "./credit-lines"
export { differenceOf, type Difference, type Moved } from "./difference"
export { SettlementError, type SettlementErrorCode } from "./errors"
export { withLatePart, type LatePart } from "./late-parts"
export { mergeQuotes } from "./merge-quotes"
export { moneyLine } from "./money-line"
export { quote } from "./quote"
export {
  inOrder,
  refundable,
  spreadOverPayments,
  type Tendering,
} from "./spread-over-payments"
export { splitBooksDelta } from "./split-books-delta"
export { aboveCaptured, spreadOverTenders } from "./spread-over-tenders"
export { unpaidIn, withoutUnpaid, withUnpaid } from "./unpaid"
export { waiveFees } from "./waive-fees"
export type * from "./types"
