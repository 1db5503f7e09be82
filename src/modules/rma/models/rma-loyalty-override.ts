import { model } from "@medusajs/framework/utils"

/** A tier that staff gave by hand, with a reason and an end; never changed, only ended. */
export const RmaLoyaltyOverride = model
  .define("rma_loyalty_override", {
    id: model.id({ prefix: "rmaover" }).primaryKey(),
    customer_id: model.text(),
    tier: model.text(),
    reason: model.text(),
    author_id: model.text().nullable(),
    ends_at: model.dateTime(),
    /** When staff took it back before its end. */
    revoked_at: model.dateTime().nullable(),
    revoked_by: model.text().nullable(),
  })
  .indexes([{ on: ["customer_id", "ends_at"] }])
