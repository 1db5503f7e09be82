import type { Decimal } from "../decimal"
import type { LawFacts } from "../law/types"
import type { AllowanceUse } from "../loyalty/allowance"
import type { Unavailable } from "./availability"
import type { SerialState } from "./schema"

/** Instants are ISO 8601 in UTC; calendar dates are `YYYY-MM-DD` in the policy's time zone. */
export type Instant = string
export type CalendarDate = string

/** What the shopper declared for one item. Absent keys are "not declared yet", which is not the same as missing. */
export interface DeclaredFacts {
  quantity?: number
  /**
   * Units asked for. On an order line `quantity` means what was ordered, so that the two need two names;
   * `item.quantity` in a policy is this one.
   */
  requested_quantity?: number
  reason?: string
  resolution?: string
  fields?: Record<string, string>
  /** How many files each evidence slot holds. */
  evidence?: Record<string, number>
  /** The serial number as the shopper wrote it. */
  serial?: string
  serial_state?: SerialState
}

/** One line of the order, as it was when the facts were taken. */
export interface ItemFacts extends DeclaredFacts {
  /** The order line; `line_1`… where there is no order; empty: the request as a whole. */
  item_id: string
  title: string
  sku: string | null
  thumbnail: string | null
  variant: { id: string | null; title: string | null; sku: string | null }
  product: {
    id: string | null
    title: string | null
    handle: string | null
    type: string | null
    collection: string | null
    tags: string[]
    categories: string[]
  }
  /** Units ordered and not canceled; here and below what the shopper says there is, without an order. */
  quantity: number
  /** What left the shop, marked as shipped or only as delivered. */
  shipped_quantity: number
  delivered_quantity: number
  /** What I1 leaves: shipped, less what core and open cases already hold. */
  returnable_quantity: number
  /**
   * What a withdrawal may take: ordered, less canceled and less what a return or case already holds, sent or
   * not (I1). Absent: `returnable_quantity`.
   */
  withdrawable_quantity?: number
  /** When it last came back from a repair under the guarantee; null: never (Directive (EU) 2024/1799). */
  repaired_at?: Instant | null
  /** Units that were refused once and are back with the shopper: free again, and looked at by a person. */
  refused_before_quantity?: number
  /** Gross value of one unit as the shopper paid it, discounts and taxes in, exact. */
  unit_value: Decimal
  /** When things happened to this line; the latest parcel counts. `null`: it has not happened, or nobody recorded it. */
  anchors: {
    placed: Instant | null
    shipped: Instant | null
    delivered: Instant | null
    /** What a shopper without an order declared. */
    purchased?: Instant | null
    /** Events the store recorded under `rma_events` in the metadata of the line, else of the order. */
    events?: Record<string, Instant>
  }
  /** Earlier cases, open or granted, with this serial number; absent while nobody looked. */
  serial_cases?: number
  /** Resolutions the store could not carry out for this line and shopper, and why; absent: it could all. */
  unavailable?: Unavailable
}

export interface OrderFacts {
  /** Null: the request is about no order; then only who asks, and where, is known. */
  id: string | null
  display_id: number | null
  placed_at: Instant | null
  email: string | null
  /** Empty without an order. */
  currency_code: string
  /** Minor-unit digits of the currency (EUR 2, JPY 0, KWD 3). */
  currency_digits: number
  sales_channel_id: string | null
  region_id: string | null
  /** Names of the two, for policies that serve several stores; null: none, absent: nobody looked. */
  sales_channel?: string | null
  region?: string | null
  /** Country of delivery, ISO 3166-1 alpha-2, lower case as core keeps it. */
  country_code: string | null
  locale: string | null
  canceled: boolean
  /** When the last unit of the whole order was delivered; null: something is yet to come. */
  last_delivered?: Instant | null
  /** Gross value of all goods ordered, as the shopper paid them; without shipping. */
  total: Decimal
}

export interface CustomerFacts {
  id: string | null
  registered: boolean
  group_ids: string[]
  groups: string[]
  /** Whether the order was bought for a trade: consumers alone have consumers' rights. Absent: nobody looked. */
  business?: "no" | "yes" | "unclear"
  /** Units returned by own fault over units shipped, 0–1 (DESIGN § 5); absent while nobody measured it. */
  return_rate?: number
}

/** A buy-x-get-y promotion that the order got: what it gave, and what earned it. Units are those not returned yet. */
export interface GiftFacts {
  /** Its code. */
  promotion: string
  /** So many units that earn … */
  each_needs: number
  /** … give so many. */
  each_gives: number
  /** Units kept of the lines that earn, by order line. */
  earning: Record<string, number>
  /** What was given: units, and those kept of its line and of what was sent in its place, by order line. */
  gifts: { given: number; kept: Record<string, number> }[]
}

/** Where the shopper stands (DESIGN § 5); absent altogether while no provider says so. */
export interface LoyaltyFacts {
  /** Null: below the lowest tier, or a guest. */
  tier: string | null
  /** 0 below the lowest tier. */
  rank: number
  /** Net of refunds in the tier's period, by currency. */
  spend?: Record<string, Decimal>
  /** Orders in the same period. */
  orders?: number
}

/**
 * A serialisable snapshot of everything a decision may depend on, taken once (DESIGN § 1).
 * It is stored with the case, so that the decision can be replayed (I5). Loyalty joins as one more
 * optional key: an attribute whose fact is not there is the finding `fact_missing`, never allow.
 */
export interface Facts {
  now: Instant
  /** Public holidays that the calendar used, so that a library's update changes no past decision. */
  holidays: CalendarDate[]
  order: OrderFacts
  customer: CustomerFacts
  loyalty?: LoyaltyFacts
  /** The consumer law of the country of delivery; null: outside the EU and EEA, absent: nobody looked. */
  law?: LawFacts | null
  /**
   * What the ledger said of each request type with an allowance; null where the tier has none. A type that is
   * not there was not counted.
   */
  allowances?: Record<string, AllowanceUse | null>
  /** Absent: no promotion of the order gave anything for something else. */
  gifts?: GiftFacts[]
  items: ItemFacts[]
}
