import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import RmaModule from "../modules/rma"

/** `rma.order`: read-only, by the order id that the case holds; no table. */
export default defineLink(
  { linkable: RmaModule.linkable.rma, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
