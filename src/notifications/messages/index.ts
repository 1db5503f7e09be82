import {
  CASE_EVENTS,
  EVENT_NAMES,
  type CaseEvent,
} from "../../domain/lifecycle"
import type { Message } from "../message"
import { acknowledged } from "./acknowledged"
import { answered } from "./answered"
import { appealed } from "./appealed"
import { approvalExpiring } from "./approval-expiring"
import { approved } from "./approved"
import { approvedWithoutReturn } from "./approved-without-return"
import { canceled } from "./canceled"
import { detailsExpiring } from "./details-expiring"
import { detailsProvided } from "./details-provided"
import { detailsRequested } from "./details-requested"
import { draftExpiring } from "./draft-expiring"
import { escalated } from "./escalated"
import { expired } from "./expired"
import { extended } from "./extended"
import { goodsChosen } from "./goods-chosen"
import { goodsSent } from "./goods-sent"
import { inspected } from "./inspected"
import { keepExpiring } from "./keep-expiring"
import { labelAttached } from "./label-attached"
import { lapsed } from "./lapsed"
import { lostReported } from "./lost-reported"
import { messaged } from "./messaged"
import { offerAccepted } from "./offer-accepted"
import { offerDeclined } from "./offer-declined"
import { offerExpired } from "./offer-expired"
import { offerRetracted } from "./offer-retracted"
import { offered } from "./offered"
import { paid } from "./paid"
import { paidOut } from "./paid-out"
import { paymentExpiring } from "./payment-expiring"
import { paymentLapsed } from "./payment-lapsed"
import { paymentRequested } from "./payment-requested"
import { progressed } from "./progressed"
import { received } from "./received"
import { rejected } from "./rejected"
import { reopened } from "./reopened"
import { resolutionChanged } from "./resolution-changed"
import { resolved } from "./resolved"
import { sentBack } from "./sent-back"
import { settled } from "./settled"
import { shipped } from "./shipped"
import { submitted } from "./submitted"
import { withdrawn } from "./withdrawn"

/** What the shopper reads of each event; null where it concerns staff alone. */
const BY_EVENT: Record<CaseEvent, Message | null> = {
  save: null,
  submit: submitted,
  request_details: detailsRequested,
  provide_details: detailsProvided,
  offer: offered,
  accept_offer: offerAccepted,
  decline_offer: offerDeclined,
  retract_offer: offerRetracted,
  expire_offer: offerExpired,
  approve: approved,
  approve_without_return: approvedWithoutReturn,
  answer: answered,
  reject: rejected,
  ship: shipped,
  receive: received,
  inspect: inspected,
  uninspect: null,
  report_lost: lostReported,
  resolve: resolved,
  expire: expired,
  lapse: lapsed,
  appeal: appealed,
  reopen: reopened,
  cancel: canceled,
  settle: settled,
  close_recovery: null,
  pay_out: paidOut,
  pay: paid,
  lapse_payment: paymentLapsed,
  ask_payment: paymentRequested,
  choose_goods: goodsChosen,
  clear_doubt: null,
  consent_disposal: null,
  attach_label: labelAttached,
  track: null,
  change_resolution: resolutionChanged,
  send_back: sentBack,
  fail: null,
  rate: null,
  acknowledge: acknowledged,
  progress: progressed,
  escalate: escalated,
  assign: null,
  extend: extended,
  message: messaged,
  note: null,
}

/** Reminders: events of no transition, emitted by the job that sees the time run out. */
export const REMINDERS = {
  "rma.approval_expiring": approvalExpiring,
  "rma.details_expiring": detailsExpiring,
  "rma.draft_expiring": draftExpiring,
  "rma.keep_expiring": keepExpiring,
  "rma.payment_expiring": paymentExpiring,
} as const satisfies Record<string, Message>

/** What a withdrawal's submission sends in place of the usual message, by its default template id. */
export const WITHDRAWN = "rma.withdrawn"
export { withdrawn }

/** What a settlement sends that gave goods in place of money, by its default template id. */
export const GOODS_SENT = "rma.goods_sent"
export { goodsSent }

/** Every message by the name of the event that sends it, which is also its default template id. */
export const MESSAGES: ReadonlyMap<string, Message> = new Map([
  ...CASE_EVENTS.flatMap((event): [string, Message][] => {
    const message = BY_EVENT[event]
    return message ? [[EVENT_NAMES[event], message]] : []
  }),
  ...Object.entries(REMINDERS),
])
