import type {
  MedusaContainer,
  ProviderWebhookPayload,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { toDecimal } from "./exact"

/** A body that went through a queue. */
interface Serialised {
  type: "Buffer"
  data: number[]
}

const isSerialised = (raw: unknown): raw is Serialised =>
  (raw as Serialised | null)?.type === "Buffer"

const readable = (webhook: ProviderWebhookPayload): ProviderWebhookPayload => {
  const { rawData } = webhook.payload
  return isSerialised(rawData)
    ? {
        ...webhook,
        payload: { ...webhook.payload, rawData: Buffer.from(rawData.data) },
      }
    : webhook
}

/**
 * Of which session a provider's message says that it was captured, and how much of it (major units; null where it does not
 * say); null: it says something else.
 */
export const capturedBy = async (
  container: MedusaContainer,
  webhook: ProviderWebhookPayload
): Promise<{ session_id: string; amount: Decimal | null } | null> => {
  const { action, data } = await container
    .resolve(Modules.PAYMENT)
    .getWebhookActionAndData(readable(webhook))
  if (action !== "captured" || !data?.session_id) {
    return null
  }
  const { session_id } = data
  const amount = data.amount == null ? null : toDecimal(data.amount)
  return amount === "0" ? null : { session_id, amount }
}
