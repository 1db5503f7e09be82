import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import RmaModule from "../modules/rma"

/** `order.rmas`: the cases of an order, read-only. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  // The rule wants `linkable` itself; the field this link joins on must be named beside it.
  // eslint-disable-next-line @medusajs/link-uses-linkable-properties
  {
    linkable: { ...RmaModule.linkable.rma.id, primaryKey: "order_id" },
  },
  { readOnly: true, isList: true }
)
