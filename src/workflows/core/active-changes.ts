import type { MedusaContainer } from "@medusajs/framework/types"
import { OrderChangeStatus } from "@medusajs/framework/utils"
import { RmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"
import { rowsOf } from "./rows-of"

/** Seconds after which an order that was busy is worth another try. */
export const BUSY_RETRY_AFTER = 5

/** What core itself takes for active. */
export const ACTIVE = [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED]

export const orderBusy = (order_id: string) =>
  new RmaError("order_busy", {
    message: `order ${order_id} has another change under way`,
    retry_after: BUSY_RETRY_AFTER,
  })

const activeIds = async (container: MedusaContainer, order_id: string) =>
  (
    await rowsOf<{ id: string }>(
      container,
      `select id from order_change
       where order_id = :order_id and status = any(:active) and deleted_at is null`,
      { order_id, active: ACTIVE }
    )
  ).map(({ id }) => id)

/** How many changes of the order are active. Core allows one, but guards it with no lock. */
export async function countActiveChanges(
  container: MedusaContainer,
  order_id: string
): Promise<number> {
  return (await activeIds(container, order_id)).length
}

/**
 * To be called before core's flows begin a change of their own, or money moves.
 *
 * @throws `order_busy` (retryable) while a return, edit, claim, exchange or transfer is half done
 */
export async function assertNoActiveChange(
  container: MedusaContainer,
  order_id: string
): Promise<void> {
  if ((await countActiveChanges(container, order_id)) > 0) {
    throw orderBusy(order_id)
  }
}

/**
 * To be called right after a `begin…` flow: core's own guard reads before it writes, so that two
 * callers may both get a change, and later steps pick one of them arbitrarily.
 *
 * @throws `order_busy` (retryable) when `change_id` is not alone
 */
export async function assertOnlyChange(
  container: MedusaContainer,
  order_id: string,
  change_id: string
): Promise<void> {
  if ((await activeIds(container, order_id)).some((id) => id !== change_id)) {
    throw orderBusy(order_id)
  }
}

const CORE_SAYS_BUSY = /already has an existing active order change/

/** Core's refusal to begin a second change, as the code of ours; anything else as it was. */
export const asOrderBusy = (error: unknown, order_id: string): unknown =>
  CORE_SAYS_BUSY.test(messageOf(error)) ? orderBusy(order_id) : error
