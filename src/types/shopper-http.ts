import type { Effect, Finding } from "../domain/policy/decision"
import type { CaseTermsDto, StoreRmaDto } from "./http"
import type { StandingDto } from "./loyalty-http"

/** What shoppers send to the store API and read of it before there is a case (DESIGN § 7). */

/** A finding as it leaves the server: with its sentence, without what made it. */
export type ShownFinding = Omit<Finding, "wording">

/** A row of `GET /store/return-orders`. */
export interface ReturnOrderSummaryDto {
  id: string
  display_id: number
  created_at: string
  currency_code: string
  returnable_quantity: number
  request_types: { code: string; outcome: Effect }[]
  /** Last instant of the longest window that is open, inclusive. */
  latest_deadline: string | null
  /** The policy's, in which days are promised; null without a policy. */
  time_zone: string | null
  items: {
    item_id: string
    title: string
    thumbnail: string | null
    returnable_quantity: number
  }[]
}

/** Something the shopper is asked per item. */
export interface RequestFieldDto {
  key: string
  label?: string
  /** Absent: free text. */
  options?: string[]
  /** What options are called, by option, in the reader's language; others have no name. */
  option_labels?: Record<string, string>
  required: boolean
}

export interface RequestTypeDto extends CaseTermsDto {
  code: string
  name: string
  description: string | null
  legal_basis: string
  outcome: Effect
  findings: ShownFinding[]
  resolutions: string[]
  fields: RequestFieldDto[]
  shipping: { payer: string; by?: string | null }
  fees: {
    code: string
    label: string | null
    percent: number | null
    flat: number | null
  }[]
  clocks: {
    code: string
    label: string | null
    from: string
    until: string
    length: string
    count: string
  }[]
}

/** An order line under one request type. */
export interface ReturnOptionDto {
  request_type: string
  outcome: Effect
  findings: ShownFinding[]
  returnable_until: string | null
  resolutions: string[]
  unavailable_resolutions: {
    resolution: string
    code: string
    message: string
  }[]
}

export interface ReturnOrderItemDto {
  item_id: string
  title: string
  thumbnail: string | null
  shipped_quantity: number
  delivered_quantity: number
  returnable_quantity: number
  /** Units not yet sent count too. */
  withdrawable_quantity: number
  unit_value: number
  options: ReturnOptionDto[]
}

/** `GET /store/return-orders/:order_id`. */
export interface ReturnOrderDto {
  order: {
    id: string
    display_id: number
    created_at: string
    currency_code: string
    email: string | null
    /** The policy's, in which days are promised; null without a policy. */
    time_zone: string | null
  }
  loyalty: StandingDto | null
  request_types: RequestTypeDto[]
  items: ReturnOrderItemDto[]
}

export interface RequestItem {
  item_id?: string
  quantity?: number
  reason?: string
  resolution?: string
  exchange_variant_id?: string
  note?: string
  fields?: Record<string, string>
  serial?: string
  serial_state?: "readable" | "damaged" | "missing"
  /** Shown to whoever opens the parcel. */
  reception_message?: string
  evidence?: { slot: string; file_id: string }[]
  /** These three where there is no order. */
  sku?: string
  title?: string
  purchased_at?: string
}

export interface RequestContact {
  name?: string
  email?: string
  phone?: string
}

/** The amounts the shopper was shown: a submit that names them is held to them (`quote_changed`). */
export interface ExpectedQuoteDto {
  total: number
  to_pay: number
}

/** Body of a submit and of a preview. */
export interface RequestBodyDto {
  order_id?: string
  request_type: string
  items?: RequestItem[]
  message?: string
  contact?: RequestContact
  on_behalf_of?: RequestContact
  expected_quote?: ExpectedQuoteDto
}

/** Body of a draft: any of it. */
export type DraftBodyDto = Partial<Omit<RequestBodyDto, "expected_quote">>

export interface SubmittedDto {
  rma: StoreRmaDto
  /** All cases of the submission, where the policy wants one item each. */
  rmas: StoreRmaDto[]
}

export interface LabelDto {
  label_url: string | null
  tracking_url: string | null
  tracking_number: string | null
  carrier: string | null
  account: string | null
  instructions: string | null
}

export interface PageDto {
  count: number
  limit: number
  offset: number
}
