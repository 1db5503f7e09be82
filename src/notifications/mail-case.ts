import type { CaseStatus, Outcome } from "../domain/lifecycle"
import type { RequestType } from "../domain/policy"

type Moment = Date | string | null

/** What messages say of an item. Quantities are units. */
export interface MailItem {
  title: string
  quantity: number
  received_quantity: number
  missing_quantity: number
  accepted_quantity: number
  refused_quantity: number
  declined_quantity: number
  decision_reason: string | null
  inspection_note: string | null
  /** What inspection found, a void cause of the warranty among it. */
  found?: Record<string, unknown> | null
  resolution?: string | null
  send_back_status: string | null
  send_back_carrier: string | null
  send_back_tracking_number: string | null
}

/** Where the goods go back to. */
export interface MailAddress {
  company: string
  address_1: string
  address_2: string | null
  postal_code: string | null
  city: string | null
  country_code: string
}

/** What messages say of a case; a stored case has it all. Amounts are decimal strings in major units. */
export interface MailCase {
  rma: {
    status: CaseStatus
    outcome: Outcome | null
    /** On what right it stands; a withdrawal is acknowledged in words of its own. */
    legal_basis?: string | null
    submitted_at?: Moment
    /** What the shopper wrote with the request. */
    message?: string | null
    order_display_id: number | null
    currency_code: string | null
    locale: string | null
    decision_reason: string | null
    carrier: string | null
    tracking_number: string | null
    approval_expires_at: Moment
    appeal_until: Moment
    shipping: null | {
      payer: string
      by?: string
      account?: string
      carrier?: string
      instructions?: Record<string, string>
      label?: {
        carrier?: string | null
        tracking_number?: string | null
        label_url?: string | null
        file?: object | null
      } | null
      return_address?: MailAddress | null
    }
    offer: null | {
      kind: string
      amount: string | null
      percent?: string | null
      message: string
      expires_at: string | null
    }
    clocks: { until: string; due_at: string; met_at: string | null }[] | null
  }
  items: MailItem[]
  settlements: {
    id: string
    kind: string
    status: string
    amount: string
    currency_code: string
    /** Of a discount: its code and its end. */
    result?: Record<string, unknown> | null
    /** What the shopper has to pay, and until when. */
    payment?: { amount: string; paid_at?: string | null } | null
    expires_at?: Moment
    settled_at: Moment
  }[]
}

/** The line of the timeline a message tells of; null for a reminder, which has none. */
export interface MailEvent {
  actor_type: string
  reason: string | null
  data: Record<string, unknown> | null
}

export interface Mail {
  /** `RMA-000123` */
  number: string
  full: MailCase
  event: MailEvent | null
  /** Days are shown in the policy's time zone, in which they were promised. */
  time_zone: string
  /** What the request type says of warranty and parcel; absent without a policy. */
  terms?: Pick<RequestType, "warranty" | "enclosures"> | null
  /** Until when an unanswered question or an unfinished draft is kept. */
  answer_by: Moment
  /** Until when goods that could not be delivered are kept. */
  keep_until?: Moment
  /** Until when the goods of a withdrawal are to be sent back, and its money paid back. */
  return_by?: Moment
  refund_by?: Moment
  /** Where the shopper sees the case; absent where the merchant named no page. */
  link?: string | null
}
