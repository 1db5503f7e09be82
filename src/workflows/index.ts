export { isFrequent, limitAddress } from "./access/limits"
export { isGuest, type GuestOwner, type Owner } from "./access/owner"
export { redeemToken } from "./access/redeem-token"
export * from "./access/access-mail"
export * from "./access/deliver-notice"
export * from "./access/request-access"
export { verifyAccess } from "./access/verify-access"
export { acceptComplaints } from "./case/accept-complaints"
export * from "./case/annotate-rma"
export * from "./case/answer-rma"
export * from "./case/appeal-rma"
export * from "./case/approve-rma"
export * from "./case/attach-label"
export * from "./case/cancel-rma"
export * from "./case/change-resolution"
export { CaseFeed } from "./case/case-feed"
export * from "./case/consent-disposal"
export { decideWithdrawals } from "./case/decide-withdrawals"
export * from "./case/inspect-rma"
export { messageRmaWorkflow } from "./case/message-rma"
export * from "./case/offer-rma"
export * from "./case/preview-rma"
export * from "./case/provide-details"
export * from "./case/rate-rma"
export * from "./case/receive-rma"
export {
  markConversationRead,
  readConversation,
} from "./case/read-conversation"
export { rejectRmaWorkflow } from "./case/reject-rma"
export { recoverOperations } from "./case/recover-operations"
export { emitRows, emitTimeline } from "./case/emit-timeline"
export * from "./case/report-lost"
export * from "./case/request"
export * from "./case/request-details"
export * from "./case/save-draft"
export * from "./case/send-back"
export * from "./case/ship-rma"
export * from "./case/submit-rma"
export * from "./case/uninspect-rma"
export { followReturnFulfillment } from "./case/follow-return-fulfillment"
export { labelOf } from "./case/label-file"
export { listCaseFiles, readCaseFile } from "./files/read-file"
export { removeUnclaimedFiles } from "./files/remove-unclaimed"
export { uploadFiles, uploadToCase } from "./files/upload-files"
export {
  takeEarlyScans,
  trackParcel,
  type ParcelScan,
} from "./case/track-parcel"
export { customerLoyalty } from "./loyalty/customer-loyalty"
export { customerStanding } from "./loyalty/customer-standing"
export {
  giveRmaLoyaltyOverrideWorkflow,
  revokeRmaLoyaltyOverrideWorkflow,
} from "./loyalty/loyalty-override"
export * from "./loyalty/loyalty-tiers"
export * from "./loyalty/mark-stale"
export { shownStanding } from "./loyalty/shown-standing"
export { listOrderlessTypes } from "./order/orderless-types"
export * from "./order/return-orders"
export { describePolicy } from "./policy/describe-policy"
export { loadRmaPresetWorkflow } from "./policy/load-preset"
export * from "./policy/rma-policies"
export { readAllowances } from "./loyalty/read-allowances"
export * from "./settlement/choose-goods"
export * from "./settlement/clear-doubt"
export * from "./settlement/close-recovery"
export * from "./settlement/pay-out"
export {
  followCapture,
  followLateCapture,
  followPayments,
  unpaidCases,
} from "./settlement/follow-payments"
export * from "./settlement/pay-rma"
export * from "./settlement/settle-rma"
export * from "./withdrawal"
export { packingSlip } from "./slip/packing-slip"
