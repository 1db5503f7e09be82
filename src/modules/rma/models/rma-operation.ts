import { model } from "@medusajs/framework/utils"

const OPERATION_STATUSES = ["planned", "executing", "done", "failed"] as const

/** Something core must do for a case. Its id stands in the metadata of what core makes. */
export const RmaOperation = model
  .define("rma_operation", {
    id: model.id({ prefix: "rmaop" }).primaryKey(),
    rma_id: model.text(),
    order_id: model.text(),
    kind: model.text(),
    status: model.enum([...OPERATION_STATUSES]),
    /** What core was asked, and what it answered. */
    input: model.json().nullable(),
    output: model.json().nullable(),
    error: model.text().nullable(),
    finished_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["rma_id"] },
    {
      on: ["created_at"],
      where: "status IN ('planned', 'executing') AND deleted_at IS NULL",
    },
  ])
