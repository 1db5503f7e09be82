/** What the HTTP API answers about loyalty (DESIGN § 7). Amounts are numbers in major units, times ISO 8601 UTC. */

export interface LoyaltyTierDto {
  id: string
  code: string
  name: Record<string, string>
  rank: number
  thresholds: {
    spend?: Record<string, number>
    orders?: number
    period?: string
  } | null
  customer_group_ids: string[]
  created_at: string
  updated_at: string
}

export interface StandingDto {
  /** Null: below the lowest tier, or a guest. */
  tier: string | null
  name: string | null
  rank: number
  /** ISO 8601 length that `spend` and `orders` are of; null: of all time. */
  period: string | null
  spend: Record<string, number>
  orders: number
  next: {
    tier: string
    name: string
    rank: number
    period: string | null
    missing_spend?: Record<string, number>
    missing_orders?: number
  } | null
  /** 0–1: units returned by own fault over units shipped. */
  return_rate?: number
  override_until?: string
}

/** What is left of an allowance. */
export interface AllowanceDto {
  request_type: string
  name: string
  count: number
  used: number
  left: number
  /** ISO 8601 length, rolling. */
  per: string
  /** When the oldest request that counts no longer does; null: none counts. */
  renews_at: string | null
}

export interface LoyaltyOverrideDto {
  id: string
  tier: string
  reason: string
  author_id: string | null
  created_at: string
  ends_at: string
  revoked_at: string | null
  revoked_by: string | null
}

/** Something in which the tier does better than none. */
export interface BenefitDto {
  request_type: string
  kind: "open" | "window" | "fee" | "shipping" | "resolution" | "settle"
  /** A sentence in the reader's language. */
  text: string
}

/** What shoppers see of the programme. */
export interface ShopperLoyaltyDto extends StandingDto {
  allowances: AllowanceDto[]
  benefits: BenefitDto[]
}

/** What staff see of a customer's standing. */
export interface AdminLoyaltyDto {
  customer_id: string
  /** Guests have no tier. */
  registered: boolean
  /** Null: the provider does not know the customer. */
  standing:
    | (StandingDto & {
        /** Why the customer has the tier. */
        source: "thresholds" | "group" | "override" | "provider" | null
      })
    | null
  /** The one that lasts. */
  override: LoyaltyOverrideDto | null
  /** All of them, newest first. */
  overrides: LoyaltyOverrideDto[]
}
