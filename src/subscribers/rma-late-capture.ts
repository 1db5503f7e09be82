import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { ProviderWebhookPayload } from "@medusajs/framework/types"
import { followLateCapture } from "../workflows"

/** A provider captures what it was told to end: core's own handler refuses that, and would leave it at that. */
export default async function rmaLateCapture({
  event,
  container,
}: SubscriberArgs<ProviderWebhookPayload>) {
  await followLateCapture(container, event.data)
}

export const config: SubscriberConfig = {
  event: "payment.webhook_received",
  context: { subscriberId: "medusa-plugin-rma-late-capture" },
}
