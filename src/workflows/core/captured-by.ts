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
 * The provider's own name for its message, the same however often it is sent: `webhook-id` (Standard Webhooks), else the
 * `id` of its body. Where that is the payment's, all messages of it have one name.
 */
const nameOf = ({ payload }: ProviderWebhookPayload): string | null => {
  const name = payload.headers["webhook-id"] ?? payload.data.id
  return typeof name === "string" && name ? name : null
}

/** What a provider's message says of a session. */
export interface ToldCapture {
  session_id: string
  /** How much of it was captured, major units; null: it does not say. */
  amount: Decimal | null
  /** The provider's own name for the message; null: it has none. */
  message: string | null
}

/** Of which session a provider's message says that it was captured; null: it says something else. */
export const capturedBy = async (
  container: MedusaContainer,
  webhook: ProviderWebhookPayload
): Promise<ToldCapture | null> => {
  const { action, data } = await container
    .resolve(Modules.PAYMENT)
    .getWebhookActionAndData(readable(webhook))
  if (action !== "captured" || !data?.session_id) {
    return null
  }
  const { session_id } = data
  const amount = data.amount == null ? null : toDecimal(data.amount)
  return amount === "0"
    ? null
    : { session_id, amount, message: nameOf(webhook) }
}
