import { model } from "@medusajs/framework/utils"
import { DECLARATION_STATUSES } from "../declaration-status"

/**
 * A withdrawal declared through the public function (Directive 2011/83/EU Art. 11a), as it was written: kept before
 * it is answered, whatever comes of it.
 */
export const RmaDeclaration = model
  .define("rma_declaration", {
    id: model.id({ prefix: "rmadecl" }).primaryKey(),
    status: model.enum([...DECLARATION_STATUSES]).default("received"),
    name: model.text(),
    /** Lower case. */
    email: model.text(),
    order_number: model.text(),
    /** `[{ item_id?, sku?, title?, quantity? }]`; null: everything. */
    items: model.json().nullable(),
    locale: model.text().nullable(),
    /** Of address, order number and items: the same declaration again is this row again. */
    digest: model.text(),
    received_at: model.dateTime(),
    repeated_at: model.dateTime().nullable(),
    /** How often it came. */
    times: model.number().default(1),
    /** How many of those were acknowledged by mail. */
    acknowledged: model.number().default(0),
    /** The first of the cases that it became. */
    rma_id: model.text().nullable(),
    /** Why it became none, as a code. */
    cause: model.text().nullable(),
    handled_at: model.dateTime().nullable(),
    handled_by: model.text().nullable(),
    /** What staff did about it. */
    note: model.text().nullable(),
  })
  .indexes([
    {
      on: ["digest"],
      unique: true,
      where: "handled_at IS NULL AND deleted_at IS NULL",
    },
    { on: ["status", "received_at"] },
    // What the job looks for.
    {
      on: ["updated_at"],
      where:
        "(status = 'received' OR acknowledged < times) AND deleted_at IS NULL",
    },
    { on: ["rma_id"], where: "rma_id IS NOT NULL AND deleted_at IS NULL" },
  ])
