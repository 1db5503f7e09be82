import type { MedusaContainer } from "@medusajs/framework/types"
import {
  Modules,
  OrderStatus,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { assertNoActiveChange } from "./active-changes"
import { isMore } from "./exact"
import { minorUnit } from "./minor-unit"
import { readById } from "./read"
import { readBooks } from "./read-books"

interface OrderRow {
  status: OrderStatus
  items?: { id: string }[] | null
  fulfillments?: { canceled_at: string | null }[] | null
  payment_collections?:
    | {
        payments?:
          | {
              id: string
              canceled_at: string | null
              captures?: { id: string }[] | null
            }[]
          | null
      }[]
    | null
}

/**
 * Cancels an order that every unit has left: what was authorised and never captured is let go, what was
 * captured must be paid back already. Core's own flow is left to orders nobody captured: it refunds what
 * it finds on a payment, fractions of a cent too, and takes a provider's error for a success.
 * To be called under the order lease; does nothing while anything is left, or the books are open.
 *
 * @throws `order_busy` (retryable); core's own errors
 */
export async function cancelEmptiedOrder(
  container: MedusaContainer,
  order_id: string,
  actor_id?: string
): Promise<boolean> {
  const order = await readById<OrderRow>(container, "order", order_id, [
    "id",
    "status",
    "items.*",
    "items.detail.*",
    "fulfillments.canceled_at",
    "payment_collections.payments.id",
    "payment_collections.payments.canceled_at",
    "payment_collections.payments.captures.id",
  ])
  const sent = order.fulfillments?.some((parcel) => !parcel.canceled_at)
  if (order.items?.length || sent || order.status === OrderStatus.CANCELED) {
    return false
  }
  const payments = (order.payment_collections ?? []).flatMap(
    (collection) => collection.payments ?? []
  )
  await assertNoActiveChange(container, order_id)
  if (payments.every(({ captures }) => !captures?.length)) {
    await cancelOrderWorkflow(container).run({
      input: { order_id, ...(actor_id ? { canceled_by: actor_id } : {}) },
    })
    return true
  }
  const { pending_difference, currency_code } = await readBooks(
    container,
    order_id
  )
  const open = pending_difference.replace("-", "")
  if (!isMore(minorUnit(currency_code), open)) {
    return false
  }
  const uncaptured = payments.filter(
    (payment) => !payment.captures?.length && !payment.canceled_at
  )
  for (const { id } of uncaptured) {
    await container.resolve(Modules.PAYMENT).cancelPayment(id)
  }
  await container.resolve(Modules.ORDER).cancel(order_id)
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: OrderWorkflowEvents.CANCELED, data: { id: order_id } })
  return true
}
