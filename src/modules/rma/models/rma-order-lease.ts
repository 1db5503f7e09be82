import { model } from "@medusajs/framework/utils"

/**
 * Who drives core's flows on an order now, until when (DESIGN § 3). A row, never a lock or a transaction
 * around core flows: ten of those exhaust the connection pool and hang the store (measured).
 */
export const RmaOrderLease = model.define("rma_order_lease", {
  id: model.text().primaryKey(),
  holder: model.text(),
  until: model.dateTime(),
})
