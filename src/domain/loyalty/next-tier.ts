import BigNumber from "bignumber.js"
import { byRank, figuresFor } from "./tier-of"
import type { LoyaltyTier, NextTier, PeriodFigures } from "./types"

const missing = (wanted: string, has: string | undefined): string =>
  BigNumber.max(0, new BigNumber(wanted).minus(has ?? 0)).toFixed()

/**
 * The lowest tier above `rank` that can be earned, with what is missing to it. Tiers by group alone
 * cannot be earned and are passed over.
 */
export const nextTier = (
  figures: readonly PeriodFigures[],
  tiers: readonly LoyaltyTier[],
  rank: number
): NextTier | null => {
  const above = byRank(tiers)
    .reverse()
    .find((tier) => tier.rank > rank && tier.thresholds !== null)
  if (!above?.thresholds) {
    return null
  }
  const { thresholds } = above
  const known = figuresFor(figures, thresholds)
  return {
    tier: above.code,
    name: above.name,
    rank: above.rank,
    period: thresholds.period ?? null,
    ...(thresholds.spend
      ? {
          missing_spend: Object.fromEntries(
            Object.entries(thresholds.spend).map(([currency, amount]) => [
              currency,
              missing(amount, known?.spend[currency]),
            ])
          ),
        }
      : {}),
    ...(thresholds.orders === undefined
      ? {}
      : {
          missing_orders: Math.max(0, thresholds.orders - (known?.orders ?? 0)),
        }),
  }
}
