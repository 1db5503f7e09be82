/**
 * The lifecycle of a case as data (DESIGN § 3). `origin` in `to` means the state the case was in before
 * it went to the one it leaves now. Guards are named here and judged by `next()`; what must be true of
 * units and settlements is counted by the caller into {@link CaseContext}.
 */
export const CASE_STATUSES = [
  "draft",
  "submitted",
  "needs_details",
  "offered",
  "approved",
  "in_transit",
  "received",
  "resolving",
  "resolved",
  "rejected",
  "expired",
  "canceled",
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** States in which a case still waits for something. */
export const OPEN_STATUSES = [
  "draft",
  "submitted",
  "needs_details",
  "offered",
  "approved",
  "in_transit",
  "received",
  "resolving",
] as const satisfies readonly CaseStatus[]

export const ACTORS = [
  "shopper",
  "guest",
  "staff",
  "policy",
  "carrier",
  "system",
] as const
export type ActorType = (typeof ACTORS)[number]

/** Where a transition may lead. A function of the case for the few events with more than one end. */
export type Target =
  | CaseStatus
  | "origin"
  | "unchanged"
  /** `received` while a unit is awaited or under review, else `resolving`. */
  | "by_units"
  /** From `rejected` to `submitted`, from `resolving` to `received`. */
  | "appeal"

export type Guard =
  | "nothing_settled"
  | "settlements_planned"
  | "settlements_final"
  | "has_refused_units"
  | "appeal_open"
  /** Nothing is here: goods that came back are inspected, never just given up. */
  | "not_shipped"
  /** An inspection there is to take back. */
  | "units_left"
  /** Goods were asked back: a question asks nothing, and is answered. */
  | "units_asked"
  /** Money that goes out before the goods came. */
  | "settlements_there"
  /** Something to give that has not been given. */
  | "settlements_open"
  /** Money that went out and has to come back. */
  | "recovery_open"
  /** Money that staff pay out by hand. */
  | "manual_open"
  /** Something the shopper has to pay. */
  | "payment_open"
  /** Goods that have yet to go out in the place of what comes back. */
  | "goods_unsent"
  /** A settlement of which nobody knows how it ended. */
  | "doubt_open"
  /** Goods in the workshop that have not left it. */
  | "work_open"

export interface CaseRow {
  event: string
  /** `null`: the case does not exist yet. */
  from: readonly (CaseStatus | null)[]
  to: Target
  who: readonly ActorType[]
  guards?: readonly Guard[]
  /** A written reason must come with the event. */
  reason?: true
}

const anyOpen = OPEN_STATUSES

export const CASE_TABLE = [
  {
    event: "save",
    from: [null, "draft"],
    to: "draft",
    who: ["shopper", "guest"],
  },
  {
    event: "submit",
    from: [null, "draft"],
    to: "submitted",
    who: ["shopper", "guest"],
  },
  // On behalf of a shopper, at once.
  { event: "submit", from: [null], to: "submitted", who: ["staff"] },
  {
    event: "request_details",
    from: ["submitted", "received"],
    to: "needs_details",
    who: ["staff", "policy"],
  },
  {
    event: "provide_details",
    from: ["needs_details"],
    to: "origin",
    who: ["shopper", "guest", "staff"],
  },
  {
    event: "offer",
    from: ["submitted", "received"],
    to: "offered",
    who: ["staff"],
  },
  {
    event: "accept_offer",
    from: ["offered"],
    to: "resolving",
    who: ["shopper", "guest"],
  },
  {
    event: "decline_offer",
    from: ["offered"],
    to: "origin",
    who: ["shopper", "guest"],
  },
  { event: "retract_offer", from: ["offered"], to: "origin", who: ["staff"] },
  { event: "expire_offer", from: ["offered"], to: "origin", who: ["system"] },
  {
    event: "approve",
    from: ["submitted"],
    to: "approved",
    who: ["staff", "policy"],
    guards: ["units_asked"],
  },
  {
    event: "approve_without_return",
    from: ["submitted"],
    to: "resolving",
    who: ["staff", "policy"],
    guards: ["units_asked"],
  },
  { event: "answer", from: ["submitted"], to: "resolved", who: ["staff"] },
  {
    event: "reject",
    from: ["submitted", "needs_details"],
    to: "rejected",
    who: ["staff", "policy"],
    guards: ["not_shipped"],
    reason: true,
  },
  {
    event: "ship",
    from: ["approved"],
    to: "in_transit",
    who: ["shopper", "guest", "carrier"],
  },
  {
    event: "receive",
    from: ["submitted", "approved", "in_transit", "received"],
    to: "received",
    who: ["staff"],
  },
  { event: "inspect", from: ["received"], to: "by_units", who: ["staff"] },
  {
    event: "uninspect",
    from: ["received", "resolving"],
    to: "received",
    who: ["staff"],
    guards: ["settlements_planned", "units_left"],
  },
  {
    event: "report_lost",
    from: ["in_transit", "received"],
    to: "by_units",
    who: ["staff", "carrier"],
  },
  {
    event: "resolve",
    from: ["resolving"],
    to: "resolved",
    who: ["system"],
    guards: ["settlements_final"],
  },
  // Nothing came back of these: what does takes the case to `received`, where the rest is judged or reported lost.
  {
    event: "expire",
    from: ["approved", "in_transit"],
    to: "expired",
    who: ["system"],
  },
  {
    event: "lapse",
    from: ["draft", "needs_details"],
    to: "canceled",
    who: ["system"],
    guards: ["not_shipped"],
  },
  {
    event: "appeal",
    from: ["rejected"],
    to: "appeal",
    who: ["shopper", "guest"],
    guards: ["appeal_open"],
  },
  {
    event: "appeal",
    from: ["resolving"],
    to: "appeal",
    who: ["shopper", "guest"],
    guards: ["appeal_open", "has_refused_units"],
  },
  {
    event: "reopen",
    from: ["expired", "rejected", "canceled"],
    to: "submitted",
    who: ["staff"],
    reason: true,
  },
  {
    event: "cancel",
    from: ["draft", "submitted", "needs_details", "offered", "approved"],
    to: "canceled",
    who: ["shopper", "guest", "staff"],
    guards: ["nothing_settled", "not_shipped"],
  },
  {
    event: "cancel",
    from: ["in_transit"],
    to: "canceled",
    who: ["staff"],
    guards: ["nothing_settled"],
  },
  {
    event: "settle",
    from: ["resolving"],
    to: "unchanged",
    who: ["staff", "policy", "system"],
  },
  // The policy may pay before the goods came (`settle_when`).
  {
    event: "settle",
    from: ["approved", "in_transit"],
    to: "unchanged",
    who: ["staff", "system"],
    guards: ["settlements_there"],
  },
  {
    event: "close_recovery",
    from: ["received", "resolving", "expired", "rejected", "canceled"],
    to: "unchanged",
    who: ["staff"],
    guards: ["recovery_open"],
    reason: true,
  },
  // An appeal may bring the case back here while money of other units is on its way.
  { event: "settle", from: ["received"], to: "unchanged", who: ["system"] },
  // What was paid beyond what was asked goes back, whenever it is seen.
  {
    event: "settle",
    from: ["resolved"],
    to: "resolving",
    who: ["system"],
    guards: ["settlements_open"],
  },
  // What no provider moves: staff did it by hand, and say under which reference.
  {
    event: "pay_out",
    from: ["approved", "in_transit", "received", "resolving"],
    to: "unchanged",
    who: ["staff"],
    guards: ["manual_open"],
  },
  // What was chosen in exchange costs more than what came back.
  {
    event: "ask_payment",
    from: ["approved", "in_transit", "received", "resolving"],
    to: "unchanged",
    who: ["system"],
  },
  // Goods that cannot be delivered any more: others go out in their place.
  {
    event: "choose_goods",
    from: ["submitted", "approved", "in_transit", "received", "resolving"],
    to: "unchanged",
    who: ["staff"],
    guards: ["goods_unsent"],
    reason: true,
  },
  // An exchange difference or a quote: the shopper has paid, or time ran out.
  {
    event: "pay",
    from: ["approved", "in_transit", "received", "resolving"],
    to: "unchanged",
    who: ["shopper", "guest", "system"],
    guards: ["payment_open"],
  },
  {
    event: "lapse_payment",
    from: ["approved", "in_transit", "received", "resolving"],
    to: "unchanged",
    who: ["system"],
    guards: ["payment_open"],
  },
  // Nobody but a person can say whether money moved (DESIGN § 3, `needs_attention`).
  {
    event: "clear_doubt",
    from: ["approved", "in_transit", "received", "resolving"],
    to: "unchanged",
    who: ["staff"],
    guards: ["doubt_open"],
    reason: true,
  },
  // What turns out to be beyond repair, or is not wanted as repair any more.
  {
    event: "change_resolution",
    from: ["resolving"],
    to: "unchanged",
    who: ["staff"],
    guards: ["work_open"],
    reason: true,
  },
  {
    event: "send_back",
    from: ["received", "resolving"],
    to: "unchanged",
    who: ["staff", "carrier", "system"],
  },
  {
    event: "consent_disposal",
    from: ["received", "resolving"],
    to: "unchanged",
    who: ["shopper", "guest"],
    guards: ["has_refused_units"],
  },
  {
    event: "attach_label",
    from: ["approved"],
    to: "unchanged",
    who: ["staff"],
  },
  {
    event: "track",
    from: ["approved", "in_transit", "received", "resolving"],
    to: "unchanged",
    who: ["carrier", "system"],
  },
  { event: "fail", from: anyOpen, to: "unchanged", who: ["system"] },
  {
    event: "rate",
    from: ["resolved", "rejected"],
    to: "unchanged",
    who: ["shopper", "guest"],
  },
  {
    event: "acknowledge",
    from: anyOpen,
    to: "unchanged",
    who: ["staff", "policy", "system"],
  },
  {
    event: "progress",
    from: anyOpen,
    to: "unchanged",
    who: ["staff", "system"],
  },
  {
    event: "escalate",
    from: anyOpen,
    to: "unchanged",
    who: ["staff", "system"],
  },
  { event: "assign", from: anyOpen, to: "unchanged", who: ["staff", "policy"] },
  { event: "extend", from: anyOpen, to: "unchanged", who: ["staff"] },
  {
    event: "message",
    from: anyOpen,
    to: "unchanged",
    who: ["shopper", "guest", "staff"],
  },
  { event: "note", from: anyOpen, to: "unchanged", who: ["staff"] },
] as const satisfies readonly CaseRow[]

export type CaseEvent = (typeof CASE_TABLE)[number]["event"]
export const CASE_EVENTS = [
  ...new Set(CASE_TABLE.map((row) => row.event)),
] as CaseEvent[]

/** Past participles: an event of the table is emitted as `rma.<past participle>`. */
export const EVENT_NAMES = {
  save: "rma.saved",
  submit: "rma.submitted",
  request_details: "rma.details_requested",
  provide_details: "rma.details_provided",
  offer: "rma.offered",
  accept_offer: "rma.offer_accepted",
  decline_offer: "rma.offer_declined",
  retract_offer: "rma.offer_retracted",
  expire_offer: "rma.offer_expired",
  approve: "rma.approved",
  approve_without_return: "rma.approved_without_return",
  answer: "rma.answered",
  reject: "rma.rejected",
  ship: "rma.shipped",
  receive: "rma.received",
  inspect: "rma.inspected",
  uninspect: "rma.uninspected",
  report_lost: "rma.lost_reported",
  resolve: "rma.resolved",
  expire: "rma.expired",
  lapse: "rma.lapsed",
  appeal: "rma.appealed",
  reopen: "rma.reopened",
  cancel: "rma.canceled",
  settle: "rma.settled",
  close_recovery: "rma.recovery_closed",
  pay_out: "rma.paid_out",
  ask_payment: "rma.payment_requested",
  choose_goods: "rma.goods_chosen",
  pay: "rma.paid",
  lapse_payment: "rma.payment_lapsed",
  clear_doubt: "rma.doubt_cleared",
  change_resolution: "rma.resolution_changed",
  send_back: "rma.sent_back",
  consent_disposal: "rma.disposal_consented",
  attach_label: "rma.label_attached",
  track: "rma.tracked",
  fail: "rma.failed",
  rate: "rma.rated",
  acknowledge: "rma.acknowledged",
  progress: "rma.progressed",
  escalate: "rma.escalated",
  assign: "rma.assigned",
  extend: "rma.extended",
  message: "rma.messaged",
  note: "rma.noted",
} as const satisfies Record<CaseEvent, string>

/**
 * Events on lines that only staff see, and yet of their own: emitted like all others, and no mail goes out. Other lines
 * for staff are steps of an event that is told by another line.
 */
export const STAFF_EVENTS: readonly CaseEvent[] = [
  "save",
  "fail",
  "assign",
  "note",
  "close_recovery",
  "clear_doubt",
]
