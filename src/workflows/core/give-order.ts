import type { MedusaContainer } from "@medusajs/framework/types"
import { ChangeActionType, Modules } from "@medusajs/framework/utils"
import {
  asOrderBusy,
  assertNoActiveChange,
  assertOnlyChange,
} from "./active-changes"
import { confirmChange, dropChange } from "./own-change"
import { undoAndThrow } from "./undo-and-throw"

export interface GiveOrderInput {
  order_id: string
  /** The account it goes to. */
  customer_id: string
  /** The order's address, which stays. */
  email: string
}

/**
 * Puts an order under an account, as core's transfer does, under the order lease. Not by core's flow: that mails the
 * order's address for a confirmation, which is the very thing that was proved just now.
 *
 * @throws `order_busy` (retryable); core's own errors, the change being gone then
 */
export const giveOrder = async (
  container: MedusaContainer,
  { order_id, customer_id, email }: GiveOrderInput
): Promise<void> => {
  await assertNoActiveChange(container, order_id)
  const orders = container.resolve(Modules.ORDER)
  const change = await orders
    .createOrderChange({
      order_id,
      change_type: "transfer",
      created_by: customer_id,
      internal_note: "The account proved the order's address by a code.",
    })
    .catch((error: unknown) => {
      throw asOrderBusy(error, order_id)
    })
  try {
    await assertOnlyChange(container, order_id, change.id)
    await orders.addOrderAction([
      {
        order_change_id: change.id,
        order_id,
        action: ChangeActionType.TRANSFER_CUSTOMER,
        reference: "customer",
        reference_id: customer_id,
        details: { original_email: email },
      },
    ])
    await confirmChange(container, change.id)
  } catch (error) {
    await undoAndThrow(error, () => dropChange(container, order_id, change.id))
  }
}
