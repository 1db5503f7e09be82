import { model } from "@medusajs/framework/utils"

/** Something that may be done so often in a time: one row each time it was. */
export const RmaAttempt = model
  .define("rma_attempt", {
    id: model.id({ prefix: "rmatry" }).primaryKey(),
    /** HMAC of what is limited: an order number, an address, a network address. */
    subject: model.text(),
    made_at: model.dateTime(),
  })
  .indexes([{ on: ["subject", "made_at"] }, { on: ["made_at"] }])
