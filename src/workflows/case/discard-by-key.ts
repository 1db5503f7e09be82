import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelCoreReturn } from "../core"
import { discardOrphanReturns } from "../core/discard-orphans"
import { discardReturn } from "../core/discard-return"
import { findOwnChange } from "../core/own-change"

/** Takes back the Return that an interrupted approval made, by the operation's id. Under the order lease. */
export const discardByKey = async (
  container: MedusaContainer,
  orderId: string,
  operationId: string
): Promise<void> => {
  const made = await findOwnChange(container, orderId, operationId)
  if (!made?.return_id) {
    await discardOrphanReturns(container, orderId, operationId)
    return
  }
  if (made.confirmed) {
    await cancelCoreReturn(container, {
      order_id: orderId,
      return_id: made.return_id,
    })
  } else {
    await discardReturn(container, {
      id: made.id,
      order_id: orderId,
      return_id: made.return_id,
    })
  }
}
