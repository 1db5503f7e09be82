import { model } from "@medusajs/framework/utils"

/** A tier of the loyalty programme (DESIGN § 5). */
export const RmaLoyaltyTier = model
  .define("rma_loyalty_tier", {
    id: model.id({ prefix: "rmatier" }).primaryKey(),
    code: model.text(),
    /** By language tag. */
    name: model.json(),
    /** 1 or more; below the lowest tier the rank is 0. */
    rank: model.number(),
    /** `{ spend?: { eur: "500" }, orders?: 5, period?: "P12M" }`; null: reached by group alone. */
    thresholds: model.json().nullable(),
    /** Customers of any of these groups have the tier, whatever they spent: `string[]`. */
    customer_group_ids: model.json().nullable(),
  })
  .indexes([
    { on: ["code"], unique: true },
    { on: ["rank"], unique: true },
  ])
