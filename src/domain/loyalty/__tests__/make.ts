import fc from "fast-check"
import type { LoyaltyTier, PeriodFigures, TierThresholds } from ".."

export const tier = (
  code: string,
  rank: number,
  thresholds: TierThresholds | null,
  customer_group_ids: string[] = []
): LoyaltyTier => ({
  code,
  name: { en: code },
  rank,
  thresholds,
  customer_group_ids,
})

export const figures = (
  spend: Record<string, string>,
  orders = 1,
  period: string | null = null
): PeriodFigures => ({ period, spend, orders })

const amount = fc
  .integer({ min: 0, max: 200_000 })
  .map((cents) => (cents / 100).toFixed(2))

const spend = fc.dictionary(fc.constantFrom("eur", "pln", "usd"), amount, {
  minKeys: 1,
})
const period = fc.constantFrom(null, "P12M", "P90D")

const thresholds = fc
  .record({
    spend: fc.option(spend, { nil: undefined }),
    orders: fc.option(fc.nat(20), { nil: undefined }),
    period,
  })
  .filter((one) => one.spend !== undefined || one.orders !== undefined)
  .map(({ spend: wanted, orders, period: of }): TierThresholds => ({
    ...(wanted ? { spend: wanted } : {}),
    ...(orders === undefined ? {} : { orders }),
    ...(of ? { period: of } : {}),
  }))

const group: fc.Arbitrary<string> = fc.constantFrom("a", "b", "c")

/** A programme of up to five tiers, each of a rank of its own. */
export const programmes: fc.Arbitrary<LoyaltyTier[]> = fc
  .array(
    fc.record({
      thresholds: fc.option(thresholds),
      groups: fc.array(group, { maxLength: 2 }),
    }),
    { maxLength: 5 }
  )
  .map((tiers) =>
    tiers.map((one, index) =>
      tier(`tier_${index + 1}`, index + 1, one.thresholds, one.groups)
    )
  )

/** What was measured, of every period that a programme may ask about. */
export const measures: fc.Arbitrary<PeriodFigures[]> = fc
  .tuple(
    ...[null, "P12M", "P90D"].map((of) =>
      fc.record({
        period: fc.constant(of),
        spend: fc.dictionary(fc.constantFrom("eur", "pln", "usd"), amount),
        orders: fc.nat(20),
      })
    )
  )
  .map((all) => all.map((one) => ({ ...one, spend: { ...one.spend } })))

export const groups = fc.array(group, { maxLength: 2 })
