import type { InferTypeOf } from "@medusajs/framework/types"
import type { LoyaltyMeasure, TierThresholds } from "../../domain/loyalty"
import type { Decision } from "../../domain/policy/decision"
import type { Facts } from "../../domain/policy/facts"
import type { LatePart } from "../../domain/settlement/late-parts"
import type { Quote } from "../../domain/settlement/types"
import type { ReturnAddressDto } from "../../types/http"
import type {
  Rma,
  RmaAccessCode,
  RmaAccessToken,
  RmaAllowanceEntry,
  RmaDeclaration,
  RmaEvent,
  RmaFile,
  RmaItem,
  RmaLoyaltyOverride,
  RmaLoyaltyStanding,
  RmaLoyaltyTier,
  RmaMessage,
  RmaOperation,
  RmaPolicy,
  RmaPolicyVersion,
  RmaSettlement,
} from "./models"

type Dates = "created_at" | "updated_at" | "deleted_at"

/** Where the shopper sends the goods (S3.21), as it was when the return was approved. */
export type ReturnAddress = ReturnAddressDto

/** The way back, as the policy gave it at submit and core made it at approval. */
export interface CaseShipping {
  payer: "customer" | "merchant"
  by?: "label" | "carrier_account"
  account?: string
  carrier?: string
  /** Core's return shipping option that makes the label; the store's own choice when absent. */
  option_id?: string
  /** How to use the account, by language. */
  instructions?: Record<string, string>
  label?: {
    carrier?: string | null
    tracking_number?: string | null
    label_url?: string | null
    tracking_url?: string | null
    /** Uploaded by staff; `id` is the File module's. */
    file?: { id: string; filename: string; mime_type: string } | null
  } | null
  return_fulfillment_id?: string | null
  return_address?: ReturnAddress | null
}

/** Goods of a settlement: what is sent, repaired or serviced. Unit price gross, major units; "0": free. */
export interface SettlementGoods {
  rma_item_id: string
  variant_id: string | null
  title: string
  quantity: number
  unit_price: string
}

/** What the shopper has to pay for a settlement, through a payment collection of core. */
export interface SettlementPayment {
  /** Major units, decimal string. */
  amount: string
  payment_collection_id: string | null
  paid_at?: string | null
  /** When the shopper was told that the time to pay runs out. */
  reminded_at?: string | null
  /** Since when nothing more can be paid on it: it was paid or given up. */
  closed_at?: string | null
  /** When something was captured on it all the same, last. */
  told_at?: string | null
  /** What a provider captured of sessions and payments that were ended with it, part by part, by their ids. */
  late?: Record<string, LatePart[]>
}

/** Money that no provider moves, in place of a payment (its id) or of `store_credit`. Major units. */
export interface ManualShare {
  tender: string
  amount: string
}

/** Stock held for goods that will be sent, by case item id. */
export type CaseReservations = Record<
  string,
  { variant_id: string; quantity: number; reservation_ids: string[] }
>

export interface CaseClock {
  code: string
  /** Event the clock runs from and until. */
  from: string
  until: string
  started_at: string
  due_at: string
  met_at: string | null
  /** The law's, not the shop's: nobody moves it. */
  statutory?: true
  /** A due moment that staff moved, with the written explanation. */
  explanation?: string
}

export const OFFER_KINDS = [
  "partial_refund",
  "keep_item",
  "discount_code",
  "store_credit",
  "service_quote",
] as const

export interface CaseOffer {
  kind: (typeof OFFER_KINDS)[number]
  /** Gross, major units: what is given; of a quote, what the shopper would pay. */
  amount: string | null
  /** Of a discount instead of an amount; absent in offers made before there were any. */
  percent?: string | null
  /** Of a quote in a case about no order. */
  currency_code?: string | null
  message: string
  expires_at: string | null
}

/** What somebody without a token says of goods they withdraw from. */
export interface DeclaredItem {
  item_id?: string
  sku?: string
  title?: string
  /** Units; absent: all there are. */
  quantity?: number
}

export interface CaseContact {
  name?: string
  email?: string
  phone?: string
}

export type RmaRecord = Omit<
  InferTypeOf<typeof Rma>,
  | "facts"
  | "decision"
  | "quote"
  | "shipping"
  | "clocks"
  | "offer"
  | "contact"
  | "draft"
  | "end_customer"
  | "waived_fees"
  | "reservations"
> & {
  facts: Facts | null
  decision: Decision | null
  quote: Quote | null
  shipping: CaseShipping | null
  clocks: CaseClock[] | null
  offer: CaseOffer | null
  contact: CaseContact | null
  draft: Record<string, unknown> | null
  end_customer: CaseContact | null
  waived_fees: { code: string; reason: string }[] | null
  reservations: CaseReservations | null
}

export type RmaItemRecord = Omit<
  InferTypeOf<typeof RmaItem>,
  "deduction" | "fields" | "evidence" | "found"
> & {
  deduction: { amount: string; reason: string } | null
  fields: Record<string, string> | null
  evidence: { slot: string; file_id: string }[] | null
  found: Record<string, unknown> | null
}

export type RmaLoyaltyTierRecord = Omit<
  InferTypeOf<typeof RmaLoyaltyTier>,
  "name" | "thresholds" | "customer_group_ids"
> & {
  name: Record<string, string>
  thresholds: TierThresholds | null
  customer_group_ids: string[] | null
}
export type RmaLoyaltyStandingRecord = Omit<
  InferTypeOf<typeof RmaLoyaltyStanding>,
  "measure"
> & {
  measure: LoyaltyMeasure | null
}
export type RmaLoyaltyOverrideRecord = InferTypeOf<typeof RmaLoyaltyOverride>
export type RmaAllowanceEntryRecord = InferTypeOf<typeof RmaAllowanceEntry>

export type RmaAccessCodeRecord = InferTypeOf<typeof RmaAccessCode>
export type RmaAccessTokenRecord = InferTypeOf<typeof RmaAccessToken>
export type RmaDeclarationRecord = Omit<
  InferTypeOf<typeof RmaDeclaration>,
  "items"
> & {
  items: DeclaredItem[] | null
}
export type RmaFileRecord = InferTypeOf<typeof RmaFile>
export type RmaMessageRecord = Omit<
  InferTypeOf<typeof RmaMessage>,
  "file_ids"
> & { file_ids: string[] }

export type RmaEventRecord = InferTypeOf<typeof RmaEvent>
export type RmaSettlementRecord = Omit<
  InferTypeOf<typeof RmaSettlement>,
  "quote" | "units" | "given" | "goods" | "payment"
> & {
  quote: Quote
  units: Record<string, number> | null
  given: Record<string, string> | null
  goods: SettlementGoods[] | null
  payment: SettlementPayment | null
}
export type RmaOperationRecord = InferTypeOf<typeof RmaOperation>
export type RmaPolicyRecord = Omit<InferTypeOf<typeof RmaPolicy>, "scope"> & {
  scope: PolicyScope
}
export type RmaPolicyVersionRecord = Omit<
  InferTypeOf<typeof RmaPolicyVersion>,
  "document"
> & {
  document: Record<string, unknown>
}

/** Who a policy is for; an absent key fits everyone. */
export interface PolicyScope {
  sales_channel_ids?: string[]
  region_ids?: string[]
  country_codes?: string[]
  customer_group_ids?: string[]
}

export type NewRecord<T> = Partial<Omit<T, Dates>>
