import { model } from "@medusajs/framework/utils"

/** What one side of a case wrote to the other, or staff to each other; written with its timeline row. */
export const RmaMessage = model
  .define("rma_message", {
    id: model.id({ prefix: "rmamsg" }).primaryKey(),
    rma_id: model.text(),
    /** That of its timeline row: strictly growing in a case. */
    sequence: model.number(),
    /** The event it was written with: `message`, `note`, `request_details` … */
    event: model.text(),
    author_type: model.text(),
    author_id: model.text().nullable(),
    text: model.text(),
    file_ids: model.json(),
    /** Between staff. */
    internal: model.boolean().default(false),
    /** When the other side marked it as read. */
    read_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["rma_id", "sequence"] }])
