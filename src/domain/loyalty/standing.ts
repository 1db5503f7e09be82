import { nextTier } from "./next-tier"
import { figuresFor, tierOf } from "./tier-of"
import type { LoyaltyMeasure, LoyaltyTier, Standing } from "./types"

/** A tier that staff gave by hand. */
export interface TierOverride {
  tier: string
  /** ISO 8601. */
  ends_at: string
}

export interface StandingInput {
  measure: LoyaltyMeasure
  tiers: readonly LoyaltyTier[]
  group_ids: readonly string[]
  /** One that lasts; it goes before everything else, up or down. */
  override?: TierOverride | null
}

/** Guests have no tier (DESIGN § 5), and that is known. */
export const guestStanding = (
  measure?: Pick<LoyaltyMeasure, "return_rate">
): Standing => ({
  tier: null,
  name: null,
  rank: 0,
  source: null,
  period: null,
  spend: {},
  orders: 0,
  next: null,
  ...(measure?.return_rate === undefined
    ? {}
    : { return_rate: measure.return_rate }),
})

const held = ({ measure, tiers, group_ids, override }: StandingInput) => {
  const given = override && tiers.find(({ code }) => code === override.tier)
  return given
    ? { tier: given, source: "override" as const, until: override.ends_at }
    : tierOf(measure, tiers, group_ids)
}

/**
 * Where a registered customer stands. Pure, and cheap enough to be asked at every read: only what the
 * provider measured is cached, so that a changed tier or group counts at once.
 */
export const standingOf = (input: StandingInput): Standing => {
  const { measure, tiers } = input
  const found = held(input)
  const rank = found?.tier.rank ?? 0
  const next = nextTier(measure.figures, tiers, rank)
  const period = found?.tier.thresholds
    ? (found.tier.thresholds.period ?? null)
    : (next?.period ?? null)
  const figures =
    figuresFor(measure.figures, period === null ? {} : { period }) ??
    measure.figures[0]
  return {
    tier: found?.tier.code ?? null,
    name: found?.tier.name ?? null,
    rank,
    source: found?.source ?? null,
    period: figures?.period ?? period,
    spend: figures?.spend ?? {},
    orders: figures?.orders ?? 0,
    next,
    ...(measure.return_rate === undefined
      ? {}
      : { return_rate: measure.return_rate }),
    ...(found && "until" in found ? { override_until: found.until } : {}),
  }
}
