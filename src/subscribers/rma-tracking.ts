import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { followReturnFulfillment } from "../workflows"

/** A fulfilment provider says that a parcel left or arrived; most are no returns. */
export default async function rmaTracking({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await followReturnFulfillment(
    container,
    event.data.id,
    event.name === "delivery.created" ? "delivered" : "in_transit"
  )
}

export const config: SubscriberConfig = {
  event: ["shipment.created", "delivery.created"],
  context: { subscriberId: "medusa-plugin-rma-tracking" },
}
