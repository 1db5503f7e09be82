import BigNumber from "bignumber.js"
import type {
  LoyaltyMeasure,
  LoyaltyTier,
  PeriodFigures,
  TierThresholds,
} from "./types"

/** The figures of the period that these thresholds count in; undefined when nobody measured it. */
export const figuresFor = (
  figures: readonly PeriodFigures[],
  thresholds: TierThresholds
): PeriodFigures | undefined =>
  figures.find(({ period }) => period === (thresholds.period ?? null))

const spentEnough = (
  wanted: NonNullable<TierThresholds["spend"]>,
  spend: PeriodFigures["spend"]
): boolean =>
  Object.entries(wanted).some(([currency, amount]) =>
    new BigNumber(spend[currency] ?? 0).gte(amount)
  )

/** Spend in any of the currencies, and the orders; nothing is converted (DESIGN § 5). */
export const reaches = (
  figures: readonly PeriodFigures[],
  thresholds: TierThresholds
): boolean => {
  const known = figuresFor(figures, thresholds)
  return (
    known !== undefined &&
    (thresholds.spend === undefined ||
      spentEnough(thresholds.spend, known.spend)) &&
    (thresholds.orders === undefined || known.orders >= thresholds.orders)
  )
}

/** Tiers from the highest rank down. */
export const byRank = (tiers: readonly LoyaltyTier[]): LoyaltyTier[] =>
  [...tiers].sort((a, b) => b.rank - a.rank)

const inGroup = (tier: LoyaltyTier, groupIds: readonly string[]): boolean =>
  tier.customer_group_ids.some((id) => groupIds.includes(id))

export interface TierAnswer {
  tier: LoyaltyTier
  source: "thresholds" | "group" | "provider"
}

/**
 * The highest tier a customer has: by figures, or by group; null below the lowest. A provider that names
 * the tier itself is believed, unless there is no such tier.
 *
 * @param groupIds the groups of a registered customer; guests are never asked about
 */
export const tierOf = (
  measure: Pick<LoyaltyMeasure, "tier" | "figures">,
  tiers: readonly LoyaltyTier[],
  groupIds: readonly string[]
): TierAnswer | null => {
  if (measure.tier !== undefined) {
    const named = tiers.find(({ code }) => code === measure.tier)
    return named ? { tier: named, source: "provider" } : null
  }
  for (const tier of byRank(tiers)) {
    if (tier.thresholds && reaches(measure.figures, tier.thresholds)) {
      return { tier, source: "thresholds" }
    }
    if (inGroup(tier, groupIds)) {
      return { tier, source: "group" }
    }
  }
  return null
}
