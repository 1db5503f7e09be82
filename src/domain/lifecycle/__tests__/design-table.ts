import type { ActorType, CaseEvent, CaseStatus } from "../case-table"

/**
 * DESIGN § 3 written down a second time, by state: what may happen in it, by whom, and where it leads.
 * The tests hold the table of the code to this one; a change of the lifecycle is made in both.
 */
type Cell = { to: CaseStatus; who: string }

const PEOPLE: Record<string, ActorType> = {
  S: "shopper",
  G: "guest",
  T: "staff",
  P: "policy",
  C: "carrier",
  Y: "system",
}

/** While goods or money are under way: what is paid, owed, doubted and seen of the parcel. */
const moving = (status: CaseStatus): Partial<Record<CaseEvent, Cell>> => ({
  pay_out: { to: status, who: "T" },
  ask_payment: { to: status, who: "Y" },
  choose_goods: { to: status, who: "T" },
  pay: { to: status, who: "SGY" },
  lapse_payment: { to: status, who: "Y" },
  clear_doubt: { to: status, who: "T" },
  track: { to: status, who: "CY" },
})

const always = (status: CaseStatus): Partial<Record<CaseEvent, Cell>> => ({
  acknowledge: { to: status, who: "TPY" },
  progress: { to: status, who: "TY" },
  escalate: { to: status, who: "TY" },
  assign: { to: status, who: "TP" },
  extend: { to: status, who: "T" },
  message: { to: status, who: "SGT" },
  note: { to: status, who: "T" },
  fail: { to: status, who: "Y" },
})

/** With `received` units open, `origin` = submitted, an appeal open, refused units and a recovery open. */
export const DESIGN: Record<CaseStatus, Partial<Record<CaseEvent, Cell>>> = {
  draft: {
    ...always("draft"),
    save: { to: "draft", who: "SG" },
    submit: { to: "submitted", who: "SG" },
    lapse: { to: "canceled", who: "Y" },
    cancel: { to: "canceled", who: "SGT" },
  },
  submitted: {
    ...always("submitted"),
    request_details: { to: "needs_details", who: "TP" },
    offer: { to: "offered", who: "T" },
    approve: { to: "approved", who: "TP" },
    approve_without_return: { to: "resolving", who: "TP" },
    answer: { to: "resolved", who: "T" },
    choose_goods: { to: "submitted", who: "T" },
    reject: { to: "rejected", who: "TP" },
    receive: { to: "received", who: "T" },
    cancel: { to: "canceled", who: "SGT" },
  },
  needs_details: {
    ...always("needs_details"),
    provide_details: { to: "submitted", who: "SGT" },
    reject: { to: "rejected", who: "TP" },
    lapse: { to: "canceled", who: "Y" },
    cancel: { to: "canceled", who: "SGT" },
  },
  offered: {
    ...always("offered"),
    accept_offer: { to: "resolving", who: "SG" },
    decline_offer: { to: "submitted", who: "SG" },
    retract_offer: { to: "submitted", who: "T" },
    expire_offer: { to: "submitted", who: "Y" },
    cancel: { to: "canceled", who: "SGT" },
  },
  approved: {
    ...always("approved"),
    ...moving("approved"),
    attach_label: { to: "approved", who: "T" },
    ship: { to: "in_transit", who: "SGC" },
    receive: { to: "received", who: "T" },
    expire: { to: "expired", who: "Y" },
    cancel: { to: "canceled", who: "SGT" },
  },
  in_transit: {
    ...always("in_transit"),
    ...moving("in_transit"),
    receive: { to: "received", who: "T" },
    report_lost: { to: "received", who: "TC" },
    expire: { to: "expired", who: "Y" },
    cancel: { to: "canceled", who: "T" },
  },
  received: {
    ...always("received"),
    ...moving("received"),
    consent_disposal: { to: "received", who: "SG" },
    request_details: { to: "needs_details", who: "TP" },
    offer: { to: "offered", who: "T" },
    receive: { to: "received", who: "T" },
    inspect: { to: "received", who: "T" },
    uninspect: { to: "received", who: "T" },
    report_lost: { to: "received", who: "TC" },
    send_back: { to: "received", who: "TCY" },
    // Money on its way when an appeal brings the case back here still arrives.
    settle: { to: "received", who: "Y" },
    close_recovery: { to: "received", who: "T" },
  },
  resolving: {
    ...always("resolving"),
    ...moving("resolving"),
    consent_disposal: { to: "resolving", who: "SG" },
    uninspect: { to: "received", who: "T" },
    resolve: { to: "resolved", who: "Y" },
    appeal: { to: "received", who: "SG" },
    send_back: { to: "resolving", who: "TCY" },
    settle: { to: "resolving", who: "TPY" },
    close_recovery: { to: "resolving", who: "T" },
    change_resolution: { to: "resolving", who: "T" },
  },
  resolved: { rate: { to: "resolved", who: "SG" } },
  rejected: {
    appeal: { to: "submitted", who: "SG" },
    reopen: { to: "submitted", who: "T" },
    close_recovery: { to: "rejected", who: "T" },
    rate: { to: "rejected", who: "SG" },
  },
  expired: {
    reopen: { to: "submitted", who: "T" },
    close_recovery: { to: "expired", who: "T" },
  },
  canceled: {
    reopen: { to: "submitted", who: "T" },
    close_recovery: { to: "canceled", who: "T" },
  },
}

export const allowed = (
  status: CaseStatus,
  event: CaseEvent,
  actor: ActorType
): CaseStatus | null => {
  const cell = DESIGN[status][event]
  const who = [...(cell?.who ?? "")].map((letter) => PEOPLE[letter])
  return cell && who.includes(actor) ? cell.to : null
}
