import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { messageOf } from "../modules/rma/message-of"
import { markStandingStale, type Happened } from "../workflows"

interface EventData {
  id: string
  /** Of core's Return. */
  order_id?: string
  /** Of a case. */
  customer_id?: string | null
}

type Concerns = (data: EventData) => Happened | null

const order: Concerns = ({ id }) => ({ to: "order", id })
const payment: Concerns = ({ id }) => ({ to: "payment", id })
const ofOrder: Concerns = ({ order_id }) =>
  order_id ? { to: "order", id: order_id } : null
const ofCustomer: Concerns = ({ customer_id }) =>
  customer_id ? { to: "customer", id: customer_id } : null

/**
 * What moves figures, and whose. Groups are not among them: they are looked up at every read, and core has
 * no event for them.
 */
const EVENTS: Record<string, Concerns> = {
  "order.placed": order,
  "order.canceled": order,
  "payment.captured": payment,
  "payment.refunded": payment,
  "shipment.created": ({ id }) => ({ to: "fulfillment", id }),
  "order.return_received": ofOrder,
  "rma.inspected": ofCustomer,
  "rma.resolved": ofCustomer,
}

/** Has standings measured again after what moved them. A lost event costs a day at most. */
export default async function loyaltyStale({
  event,
  container,
}: SubscriberArgs<EventData>) {
  const happened = EVENTS[event.name]?.(event.data)
  if (!happened) {
    return
  }
  try {
    await markStandingStale(container, happened)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `rma: standing not refreshed after ${event.name}: ${messageOf(error)}`
      )
  }
}

export const config: SubscriberConfig = {
  event: Object.keys(EVENTS),
  context: { subscriberId: "medusa-plugin-rma-loyalty" },
}
