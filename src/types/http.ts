import type {
  ActorType,
  AvailableAction,
  CaseStatus,
  Outcome,
  SettlementStatus,
} from "../domain/lifecycle"
import type { Effect, Finding, TraceEntry } from "../domain/policy/decision"
import type { Quote, QuoteLineKind } from "../domain/settlement/types"
import type { TrackingStatus } from "../domain/tracking"

/** What the HTTP API answers (DESIGN § 7). Amounts are numbers in major units, times ISO 8601 UTC. */

/** One thing that could be done to a case now, and when not, why not, in the reader's language. */
export interface ActionDto extends AvailableAction {
  findings: (AvailableAction["findings"][number] & { message: string })[]
}

export interface QuoteLineDto {
  kind: QuoteLineKind
  code: string | null
  item_id: string | null
  title: string | null
  quantity: number | null
  /** Rounded amount that is shown; all lines add up to `total`. Negative: taken from the refund. */
  amount: number
  /** Exact, for credit notes. */
  gross: number
  net: number
  tax: number
  tax_rate: number | null
  waived?: boolean
}

export interface QuoteDto {
  currency_code: string
  lines: QuoteLineDto[]
  /** What goes back to the shopper. */
  total: number
  /** What the shopper pays for goods dearer than what comes back; 0: nothing. All lines add up to `total` less this. */
  to_pay: number
}

export interface RmaItemDto {
  id: string
  /** The order line; null where there is no order. */
  item_id: string | null
  /** Declared where there is no order. */
  purchased_at: string | null
  sku: string | null
  title: string
  thumbnail: string | null
  quantity: number
  awaiting_quantity: number
  in_transit_quantity: number
  received_quantity: number
  missing_quantity: number
  accepted_quantity: number
  refused_quantity: number
  review_quantity: number
  /** Not approved, and never on its way. */
  declined_quantity: number
  kept_quantity: number
  /** Accepted for repair or service, and back with the shopper. */
  repaired_quantity: number
  /** As the shopper wrote it, and `readable`, `damaged` or `missing`. */
  serial: string | null
  serial_state: string | null
  reason: string | null
  resolution: string | null
  /** What the shopper chose to have instead, as it was called then. */
  exchange_variant_id: string | null
  exchange_title: string | null
  /** Its price, tax in, as at submit; null: even, or none was chosen. */
  exchange_unit_price: number | null
  note: string | null
  fields: Record<string, string>
  reception_message: string | null
  evidence: { slot: string; file_id: string }[]
  unit_value: number | null
  deduction: { amount: number; reason: string } | null
  inspection_note: string | null
  decision_reason: string | null
  send_back: null | {
    status: string
    quantity: number
    payer: string
    carrier: string | null
    tracking_number: string | null
    /** When the shopper agreed that the units are disposed of. */
    disposal_consented_at: string | null
  }
}

/** An uploaded file; its bytes are at `…/files/:file_id`, smaller ones at `?variant=thumbnail`. */
export interface FileDto {
  id: string
  filename: string
  mime_type: string
  /** Bytes. */
  size: number
  /** Pixels; null where it is no picture. */
  width: number | null
  height: number | null
  thumbnail: boolean
  uploaded_by: ActorType
  created_at: string
}

export interface AdminFileDto extends FileDto {
  uploader_id: string | null
  /** Only staff see it. */
  internal: boolean
}

/** What one side wrote to the other. */
export interface MessageDto {
  id: string
  author: ActorType
  /** With which event it was written: `message`, `request_details`, `provide_details` … */
  event: string
  text: string
  files: FileDto[]
  created_at: string
  /** When the other side marked it as read. */
  read_at: string | null
}

export interface AdminMessageDto extends MessageDto {
  files: AdminFileDto[]
  author_id: string | null
  /** Between staff. */
  internal: boolean
}

export interface TimelineDto {
  id: string
  event: string
  from: string | null
  to: string
  actor: ActorType
  reason: string | null
  data: Record<string, unknown>
  created_at: string
}

export interface SettlementGoodsDto {
  /** The case item it is sent for. */
  id: string
  variant_id: string | null
  title: string
  quantity: number
  /** Tax in; 0: free. */
  unit_price: number
}

export interface SettlementDto {
  id: string
  kind: string
  status: SettlementStatus
  currency_code: string
  amount: number
  /** What of it staff pay by hand; 0 where providers or store credit give all of it. */
  by_hand: number
  /** Under which staff paid it by hand. */
  reference: string | null
  /** How the amount came about: lines of what was accepted, fees and shipping. */
  quote: QuoteDto
  /** What is sent for it; empty where money is given. */
  goods: SettlementGoodsDto[]
  /** What the shopper has to pay first, through core's payment collection; null: nothing. */
  payment: null | {
    amount: number
    payment_collection_id: string | null
    /** Until when; what is not paid then is settled in another way. */
    expires_at: string | null
    paid_at: string | null
  }
  settled_at: string | null
  /** Staff only: core's claim by which the goods go out. */
  claim_id?: string | null
  /** Staff only: what is known when it failed or got lost. */
  failure?: Record<string, unknown> | null
}

export interface ClockDto {
  code: string
  /** What the policy calls it, in the reader's language; null: it has no name for it, or it is the law's. */
  label: string | null
  due_at: string
  met_at: string | null
  explanation: string | null
}

/** A row of a list. */
export interface RmaSummaryDto {
  id: string
  number: string
  status: CaseStatus
  outcome: Outcome | null
  request_type: string
  legal_basis: string
  order_id: string | null
  order_display_id: number | null
  currency_code: string | null
  /** Whole percent of what was asked for that was given. */
  completeness: number
  items: RmaItemDto[]
  /** As shown and promised at submit; what was settled in the end is in the settlements. */
  quote: QuoteDto | null
  carrier: string | null
  tracking_number: string | null
  /** Messages of the other side that the reader's has not marked as read. */
  unread_messages: number
  due_at: string | null
  created_at: string
  updated_at: string
  submitted_at: string | null
  resolved_at: string | null
}

/** Why a refused unit is not covered, named by who inspected it. */
export interface VoidCauseDto {
  code: string
  name: string
  message: string
}

export interface StoreRmaItemDto extends RmaItemDto {
  void_cause: VoidCauseDto | null
}

/** Why something goes back: a value of core's return reasons. */
export interface ReasonDto {
  value: string
  /** Null where the policy does not say. */
  fault: string | null
  /** What the policy calls it, in the reader's language; null: it has no name for it. */
  label: string | null
  /** Then: core's label, as the store has it. */
  store_label: string | null
}

/** Photos or papers the shopper is asked for, per item. */
export interface EvidenceSlotDto {
  slot: string
  label?: string
  /** Conditions under which it is asked for, as the policy has them; absent: always. */
  when?: unknown
  min: number
  max: number
}

/** What the shopper may expect, and what must lie in the parcel. */
export interface CaseTermsDto {
  /** Before there is a case those to choose from, then those of its items. */
  reasons: ReasonDto[]
  warranty: null | {
    coverage: string | null
    void_causes: { code: string; name: string }[]
    serial: { required: boolean } | null
  }
  enclosures: { code: string; label: string }[]
  /** Slots that files are asked for in, also with an answer. */
  evidence: EvidenceSlotDto[]
  /** What the merchant calls the fees in its quotes; null: they have no name. */
  fees: { code: string; label: string | null }[]
}

export interface ReturnAddressDto {
  company: string
  address_1: string
  address_2: string | null
  postal_code: string | null
  city: string | null
  province: string | null
  /** Lower case. */
  country_code: string
  phone: string | null
}

export interface TrackingDto {
  status: TrackingStatus
  occurred_at: string
  description: string | null
}

/** A case as its shopper sees it. */
export interface StoreRmaDto extends RmaSummaryDto, CaseTermsDto {
  items: StoreRmaItemDto[]
  /** What the request type is called, in the reader's language; null where the terms are gone. */
  request_type_name: string | null
  /** The policy's, in which days are promised; null without a policy. */
  time_zone: string | null
  submission_id: string | null
  linked_rma_id: string | null
  message: string | null
  contact: { name?: string; email?: string; phone?: string } | null
  /** Whom a dealer asks for. */
  end_customer: { name?: string; email?: string; phone?: string } | null
  decision_reason: string | null
  approval_expires_at: string | null
  shipping: null | {
    payer: string
    by: string | null
    account: string | null
    carrier: string | null
    /** How to use the account, in the reader's language. */
    instructions: string | null
    tracking_number: string | null
    tracking_url: string | null
    label_url: string | null
    /** Name of a label that was uploaded: it is at `…/label`. */
    label_file: string | null
    /** Where to send the goods; null until the return is approved. */
    return_address: ReturnAddressDto | null
  }
  /** What the carrier said last of the parcel on its way in; null before it said anything. */
  tracking: TrackingDto | null
  offer: null | {
    kind: string
    amount: number | null
    /** Of a discount counted in percent. */
    percent: number | null
    /** Of a discount that was accepted, once it can be used; and until when. */
    code: string | null
    code_valid_until: string | null
    message: string
    expires_at: string | null
  }
  settlements: SettlementDto[]
  timeline: TimelineDto[]
  files: FileDto[]
  clocks: ClockDto[]
  available_actions: ActionDto[]
  /** Body of a draft as it was saved. */
  draft?: Record<string, unknown> | null
  rating: { score: number; reason: string | null } | null
}

export interface AdminRmaSummaryDto extends RmaSummaryDto {
  customer_id: string | null
  email: string | null
  channel: string
  assignee_id: string | null
  team: string | null
  /** A settlement of it failed, or nobody knows how it ended: on top of the queue. */
  attention: boolean
}

/** An item with what reception found, to stand beside what was declared. */
export interface AdminRmaItemDto extends StoreRmaItemDto {
  found: Record<string, unknown> | null
}

/** A line as staff read it: with who stands behind it, and marked when the shopper does not see it. */
export interface AdminTimelineDto extends TimelineDto {
  actor_id: string | null
  internal: boolean
}

/** A case as staff see it: with actors, internal lines and the full trace. */
export interface AdminRmaDto extends StoreRmaDto {
  items: AdminRmaItemDto[]
  timeline: AdminTimelineDto[]
  files: AdminFileDto[]
  customer_id: string | null
  email: string | null
  channel: string
  assignee_id: string | null
  team: string | null
  created_by: { type: string; id: string | null }
  policy: { id: string | null; version_id: string | null }
  return_id: string | null
  /** Fees that staff do not take, and why. */
  waived_fees: { code: string; reason: string }[]
  /** What the terms of the case ask of each item beside `evidence`; no options: free text. */
  asked: { fields: { key: string; options: string[] }[] }
  decision: null | { outcome: Effect; findings: Finding[]; trace: TraceEntry[] }
  version: number
}

export interface PolicyDto {
  id: string
  name: string
  priority: number
  scope: Record<string, string[]>
  /** State of the newest version. */
  status: "draft" | "published" | "superseded"
  version: number
  published_version: number | null
  document: Record<string, unknown>
  created_at: string
  updated_at: string
}

export interface PreviewDto {
  decision: { outcome: Effect; findings: Finding[]; items: unknown[] }
  /** Null: there is no money to give back. */
  quote: QuoteDto | null
  /** When a decision would be heard, else what is promised first; null: nothing is. */
  promised_by: string | null
  /** Everything that a submit would promise. */
  clocks: ClockDto[]
  /** The policy's, in which days are promised. */
  time_zone: string
}

export type { Quote }
