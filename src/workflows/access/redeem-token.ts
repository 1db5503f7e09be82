import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import { orderTies } from "./order-ties"
import { ownsOrder, type GuestOwner } from "./owner"
import { plainHash } from "./secrets"

/** As `newSecret` makes them. */
const FORM = /^[\w-]{43}$/

/**
 * Whom a token stands for; null when it is none, or good no more: its time is over, or its order
 * has another owner or address.
 */
export const redeemToken = async (
  container: MedusaContainer,
  token: string
): Promise<GuestOwner | null> => {
  if (!FORM.test(token)) {
    return null
  }
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const found = await rma.findToken(plainHash(token), new Date())
  if (!found) {
    return null
  }
  const guest = {
    order_id: found.order_id,
    customer_id: found.customer_id,
    email: found.email,
    expires_at: new Date(found.expires_at).toISOString(),
  }
  const order = await orderTies(container, guest.order_id)
  return order && ownsOrder(guest, order) ? guest : null
}
