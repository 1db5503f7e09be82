import { model } from "@medusajs/framework/utils"

/**
 * A code that was asked for, with the link beside it. The code is made of the id by a key of the store, the link kept
 * by its hash: what stands here lets nobody in. A code is kept for what matches no order too, so that both take the same road.
 */
export const RmaAccessCode = model
  .define("rma_access_code", {
    id: model.id({ prefix: "rmacode" }).primaryKey(),
    /** HMAC of order number and address as they were typed. */
    subject: model.text(),
    secret_hash: model.text(),
    /** The order with its owner and address as they were then; null: there is none. */
    order_id: model.text().nullable(),
    customer_id: model.text().nullable(),
    email: model.text().nullable(),
    tries: model.number().default(0),
    expires_at: model.dateTime(),
    /** When it was used, or a newer one took its place. */
    voided_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["subject"] },
    { on: ["secret_hash"], unique: true },
    { on: ["expires_at"] },
  ])
