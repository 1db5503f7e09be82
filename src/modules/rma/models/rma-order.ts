import { model } from "@medusajs/framework/utils"

/**
 * One row an order that has cases. Locked `for update` while units are reserved; `units_version` grows
 * whenever units move between our counters and core's, so that a submit that read core's counters before
 * such a move notices and reads again (I1).
 */
export const RmaOrder = model.define("rma_order", {
  id: model.text().primaryKey(),
  units_version: model.number().default(0),
  /** Over all settled cases: what was exactly due and what was paid (cumulative rounding, DESIGN § 6). */
  due_exact: model.text().default("0"),
  paid: model.text().default("0"),
})
