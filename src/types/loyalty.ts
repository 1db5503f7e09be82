import type { LoyaltyMeasure, LoyaltyTier } from "../domain/loyalty"

export type {
  LoyaltyMeasure,
  LoyaltyTier,
  PeriodFigures,
  Standing,
  TierThresholds,
} from "../domain/loyalty"

export interface LoyaltyProviderInput {
  /** Each once. Guests are asked about for their return rate; a tier is never theirs. */
  customers: { id: string; registered: boolean; group_ids: string[] }[]
  /** The programme as it is now, for the periods that its thresholds count in. */
  tiers: LoyaltyTier[]
  /** ISO 8601 UTC; periods roll back from here. */
  now: string
}

/**
 * Where standings come from: a Medusa module provider of the `rma` module. What it answers is cached per
 * customer until an event or `valid_until`, whichever is first, and for a day at most; tiers, groups and
 * overrides are looked up at every read and need no answer of its own.
 *
 * When it throws, the last answer known counts; a customer it never answered for has no standing, and
 * conditions on loyalty are then the finding `fact_missing`.
 *
 * @example
 * // src/modules/points/index.ts of the store
 * class PointsService implements LoyaltyProvider {
 *   static identifier = "points"
 *   async measure({ customers }: LoyaltyProviderInput) {
 *     const points = await fetchPoints(customers.map(({ id }) => id))
 *     return Object.fromEntries(
 *       customers.map(({ id }) => [
 *         id,
 *         { tier: points[id] > 1000 ? "gold" : null, figures: [] },
 *       ])
 *     )
 *   }
 * }
 * export default ModuleProvider("rma", { services: [PointsService] })
 */
export interface LoyaltyProvider {
  /** By customer id; a customer left out is not known. */
  measure(
    input: LoyaltyProviderInput
  ): Promise<Record<string, LoyaltyMeasure | undefined>>
}
