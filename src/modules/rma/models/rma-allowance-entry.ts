import { model } from "@medusajs/framework/utils"

/**
 * One line of the allowance ledger (DESIGN § 5): immutable. What is used is what was reserved in the
 * rolling period and not given back; a submission counts once, however many cases it became.
 */
export const RmaAllowanceEntry = model
  .define("rma_allowance_entry", {
    id: model.id({ prefix: "rmaallow" }).primaryKey(),
    customer_id: model.text(),
    request_type: model.text(),
    submission_id: model.text(),
    /** Counts up with each entry of a submission: `reserve` is odd, `give_back` even. */
    position: model.number(),
    kind: model.enum(["reserve", "give_back"]),
    /** The tier it was reserved under. */
    tier: model.text().nullable(),
    at: model.dateTime(),
    /** The case whose transition wrote it. */
    rma_id: model.text().nullable(),
  })
  .indexes([
    { on: ["customer_id", "request_type", "at"] },
    { on: ["submission_id", "position"], unique: true },
  ])
