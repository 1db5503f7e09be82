import { model } from "@medusajs/framework/utils"

/**
 * What the provider measured of a customer: a cache, one row a customer. A row without `computed_at` is
 * stale and measured again when next read. The tier itself is not kept: tiers, groups and overrides change
 * without the figures, and to look them up costs nothing.
 */
export const RmaLoyaltyStanding = model.define("rma_loyalty_standing", {
  /** The customer's id. */
  id: model.id().primaryKey(),
  provider: model.text(),
  /** `LoyaltyMeasure`: spend and orders by period, return rate. */
  measure: model.json().nullable(),
  computed_at: model.dateTime().nullable(),
  /** A rolling period moves by itself: from then on the row is stale without an event. */
  valid_until: model.dateTime().nullable(),
})
