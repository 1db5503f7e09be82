import { randomUUID } from "node:crypto"
import type {
  CancelPaymentInput,
  CapturePaymentInput,
  DeletePaymentInput,
  InitiatePaymentInput,
  ProviderWebhookPayload,
  RefundPaymentInput,
} from "@medusajs/framework/types"
import {
  AbstractPaymentProvider,
  MathBN,
  ModuleProvider,
  Modules,
  PaymentActions,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import { note, perform } from "./journal"

/** Core gives no key for what it lets go of before it is authorised: each time it asks is another. */
const release = (ref: unknown) =>
  perform({ what: "release", ref: String(ref), key: randomUUID() })

/** A payment provider that keeps its own books and fails as it is told; takes the place of the default one. */
class JournalPayments extends AbstractPaymentProvider {
  static identifier = "system"

  // Core's own constructor is protected.
  constructor(
    container: Record<string, unknown>,
    options: Record<string, unknown>
  ) {
    super(container, options)
  }

  initiatePayment({ amount, data: given }: InitiatePaymentInput) {
    // By the session's own id it is found again when core has forgotten the session.
    const session_id = given?.session_id
    const id = typeof session_id === "string" ? session_id : randomUUID()
    const data = {
      ref: id,
      session_id,
      amount: MathBN.convert(amount).toFixed(),
    }
    return Promise.resolve({ id, data })
  }
  authorizePayment({ data }: { data?: Record<string, unknown> }) {
    return Promise.resolve({
      data: data ?? {},
      status: PaymentSessionStatus.AUTHORIZED,
    })
  }
  async refundPayment({ data, amount, context }: RefundPaymentInput) {
    await perform({
      what: "refund",
      ref: String(data?.ref),
      key: String(context?.idempotency_key),
      amount: MathBN.convert(amount).toFixed(),
    })
    return { data: data ?? {} }
  }
  getPaymentStatus() {
    return Promise.resolve({ status: PaymentSessionStatus.AUTHORIZED })
  }
  async capturePayment({ data, context }: CapturePaymentInput) {
    await perform({
      what: "capture",
      ref: String(data?.ref),
      key: String(context?.idempotency_key),
      amount: String(data?.amount),
    })
    return { data: data ?? {} }
  }
  updatePayment({ data }: { data?: Record<string, unknown> }) {
    return Promise.resolve({ data: data ?? {} })
  }
  async deletePayment({ data }: DeletePaymentInput) {
    await release(data?.ref)
    return { data: data ?? {} }
  }
  async cancelPayment({ data }: CancelPaymentInput) {
    await release(data?.ref)
    return { data: data ?? {} }
  }
  retrievePayment() {
    return Promise.resolve({ data: {} })
  }
  /** Its second way to say that money was taken: `{ ref, session_id, amount }`. */
  getWebhookActionAndData({ data }: ProviderWebhookPayload["payload"]) {
    note({ what: "webhook", ref: String(data.ref) })
    return Promise.resolve({
      action: PaymentActions.SUCCESSFUL,
      data: {
        session_id: String(data.session_id),
        amount: MathBN.convert(String(data.amount)),
      },
    })
  }
}

export default ModuleProvider(Modules.PAYMENT, { services: [JournalPayments] })
