import { model } from "@medusajs/framework/utils"

/**
 * What a reception put back into stock, written in the transaction that did it: a reception that is asked for
 * again after a crash finds it here. `id` is the order change that core confirmed.
 */
export const RmaStockMove = model.define("rma_stock_move", {
  id: model.text().primaryKey(),
  order_id: model.text(),
  /** Pieces by inventory level. */
  pieces: model.json(),
})
