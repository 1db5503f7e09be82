import type { Decimal } from "../decimal"
import type { LocalizedText } from "../policy/schema"

/** From when on a tier is reached: any of the currencies' spend, and the orders, within the period. */
export interface TierThresholds {
  /** Exact decimal strings in major units, by currency (lower case). Any one of them is enough. */
  spend?: Record<string, Decimal>
  orders?: number
  /** ISO 8601 length, rolling back from now; absent: of all time. */
  period?: string
}

/** A tier of the loyalty programme (DESIGN § 5). */
export interface LoyaltyTier {
  code: string
  name: LocalizedText
  /** 1 or more; the higher the better. */
  rank: number
  /** Null: reached by group alone. */
  thresholds: TierThresholds | null
  /** Members of any of these groups have the tier, whatever they spent. */
  customer_group_ids: readonly string[]
}

/** What a customer spent and ordered in one period. */
export interface PeriodFigures {
  /** Length as the thresholds name it; null: of all time. */
  period: string | null
  /** Net of refunds, major units, by currency (lower case); nothing is converted. */
  spend: Record<string, Decimal>
  orders: number
}

/** What a provider knows of one customer. */
export interface LoyaltyMeasure {
  /** A tier the provider decides itself, by code; absent: thresholds and groups decide. Null: none. */
  tier?: string | null
  /** One entry a period; what is not measured is not reached. */
  figures: PeriodFigures[]
  /** 0–1; absent where the provider cannot tell. */
  return_rate?: number
  /** Until when this holds without any event; absent or null: until one. ISO 8601. */
  valid_until?: string | null
}

/** What is missing to the next tier that can be earned. */
export interface NextTier {
  tier: string
  name: LocalizedText
  rank: number
  period: string | null
  /** By currency; any one of them is enough. Absent: spend does not count. */
  missing_spend?: Record<string, Decimal>
  /** Absent: orders do not count. */
  missing_orders?: number
}

/** Where a customer stands. */
export interface Standing {
  /** Null: below the lowest tier, or a guest. */
  tier: string | null
  name: LocalizedText | null
  rank: number
  /** Why: what the customer spent and ordered, a group, staff by hand, or the provider's own word. */
  source: "thresholds" | "group" | "override" | "provider" | null
  /** The period that `spend` and `orders` are of: the held tier's, else the next one's. */
  period: string | null
  spend: Record<string, Decimal>
  orders: number
  /** Null: there is no higher one that can be earned. */
  next: NextTier | null
  return_rate?: number
  /** End of the tier that staff gave by hand. ISO 8601. */
  override_until?: string
}
