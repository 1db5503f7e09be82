import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { followCapture } from "../workflows"

/** Money that comes in for a settlement after it was paid or given up. */
export default async function rmaOverpayment({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await followCapture(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "payment.captured",
  context: { subscriberId: "medusa-plugin-rma-overpayment" },
}
