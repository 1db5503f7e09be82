import type {
  ANCHORS,
  ClockEvent,
  LegalBasis,
  OPERATORS,
  OutboundShipping,
  Resolution,
  SettleWhen,
  Shipping,
} from "../schema"

/** Attributes that have a name of their own in the text; others are told as the document writes them. */
export const NAMED_ATTRIBUTES = [
  "order.email",
  "order.total",
  "order.currency_code",
  "order.sales_channel",
  "order.sales_channel_id",
  "order.region",
  "order.region_id",
  "order.country_code",
  "customer.business",
  "customer.registered",
  "customer.groups",
  "customer.group_ids",
  "customer.return_rate",
  "loyalty.tier",
  "loyalty.rank",
  "loyalty.orders",
  "item.title",
  "item.sku",
  "item.variant.title",
  "item.variant.sku",
  "item.product.title",
  "item.product.handle",
  "item.product.type",
  "item.product.collection",
  "item.product.tags",
  "item.product.categories",
  "item.unit_value",
  "item.quantity",
  "item.ordered_quantity",
  "item.serial",
  "item.serial_state",
  "item.serial_cases",
  "item.reason",
  "item.resolution",
] as const
export type NamedAttribute = (typeof NAMED_ATTRIBUTES)[number]

/** Sentences of the policy page; `{name}` is filled in. A missing one does not compile. */
export type Sentence =
  | "title"
  | "updated"
  | "basis"
  | "reasons"
  | "window"
  | "no_window"
  | "fallback"
  | "fallback_at_once"
  | "resolutions"
  | "resolution_rule"
  | "deny"
  | "review"
  | "asked"
  | "serial"
  | "fee"
  | "fee_resolutions"
  | "fee_percent"
  | "fee_waived"
  | "no_fee"
  | "bonus"
  | "bonus_percent"
  | "way_back_merchant"
  | "way_back_customer"
  | "way_back_price"
  | "approval"
  | "settle"
  | "appeal"
  | "clock"
  | "coverage"
  | "void_causes"
  | "enclosures"
  | "allowance"
  | "allowance_tier"
  | "without_order"
  | "elsewhere"
  | "contact"
  | "when"
  | "event"
  | "working_hours"
  | "yes"
  | "no"

/** A counted thing in each form the language has (CLDR); a form it lacks is that of `other`. */
export type Plural = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
>

export interface Phrases {
  sentences: Readonly<Record<Sentence, string>>
  working_days: Plural
  basis: Readonly<Record<LegalBasis, string>>
  resolutions: Readonly<Record<Resolution, string>>
  /** After "within 14 days". */
  anchors: Readonly<Record<(typeof ANCHORS)[number], string>>
  /** `{a}` the attribute, `{v}` the value. */
  operators: Readonly<Record<(typeof OPERATORS)[number], string>>
  attributes: Readonly<Record<NamedAttribute, string>>
  settle: Readonly<Record<SettleWhen, string>>
  means: Readonly<Record<Shipping["by"], string>>
  outbound: Readonly<Record<OutboundShipping, string>>
  events: Readonly<Record<ClockEvent, string>>
}
