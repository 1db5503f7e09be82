import { model } from "@medusajs/framework/utils"

/** A guest's token, good for one order while its owner and address are those that stand here. */
export const RmaAccessToken = model
  .define("rma_access_token", {
    id: model.id({ prefix: "rmatok" }).primaryKey(),
    token_hash: model.text(),
    order_id: model.text(),
    customer_id: model.text().nullable(),
    /** Lower case. */
    email: model.text(),
    expires_at: model.dateTime(),
  })
  .indexes([{ on: ["token_hash"], unique: true }, { on: ["expires_at"] }])
