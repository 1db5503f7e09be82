import { model } from "@medusajs/framework/utils"

/**
 * One line of a case's timeline, and the outbox: written in the transaction of the change it tells of,
 * emitted afterwards. `emitted_at` null means not emitted yet; a job emits what a crash left.
 */
export const RmaEvent = model
  .define("rma_event", {
    id: model.id({ prefix: "rmaev" }).primaryKey(),
    rma_id: model.text(),
    /** Strictly growing in a case: its `version` after the change. */
    sequence: model.number(),
    event: model.text(),
    /** What is emitted (`rma.approved`); null for lines that only staff read. */
    name: model.text().nullable(),
    from_status: model.text().nullable(),
    to_status: model.text(),
    actor_type: model.text(),
    actor_id: model.text().nullable(),
    reason: model.text().nullable(),
    data: model.json().nullable(),
    /** Lines the shopper does not see. */
    internal: model.boolean().default(false),
    emitted_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["rma_id", "sequence"] },
    {
      on: ["created_at"],
      where: "emitted_at IS NULL AND name IS NOT NULL AND deleted_at IS NULL",
    },
  ])
