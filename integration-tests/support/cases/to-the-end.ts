import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  lapsePaymentWorkflow,
  payRmaWorkflow,
  sendBackWorkflow,
} from "../../../src/workflows"
import { PAYMENT_PROVIDER } from "../ladder/payments"
import { readCase, SHOPPER, STAFF, SYSTEM } from "./case-ladder"

/** Refused goods of these items go home, and are there. */
export const sendAllBack = async (
  container: MedusaContainer,
  id: string,
  items: readonly string[]
): Promise<void> => {
  for (const status of ["shipped", "delivered"] as const) {
    await sendBackWorkflow(container).run({
      input: {
        id,
        actor: STAFF,
        items: items.map((one) => ({ id: one, status })),
      },
    })
  }
}

/** What the shopper is asked for, if they are, is paid or runs out. */
export const payOrLapse = async (
  container: MedusaContainer,
  id: string,
  pays: boolean
): Promise<void> => {
  const waiting = (await readCase(container, id)).settlements.find(
    ({ status }) => status === "awaiting_customer"
  )
  if (!waiting) {
    return
  }
  const command = { id, settlement_id: waiting.id }
  if (pays) {
    await container
      .resolve(Modules.PAYMENT)
      .createPaymentSession(waiting.payment?.payment_collection_id ?? "", {
        provider_id: PAYMENT_PROVIDER,
        currency_code: waiting.currency_code,
        amount: waiting.payment?.amount ?? "0",
        data: {},
      })
    await payRmaWorkflow(container).run({
      input: { ...command, actor: SHOPPER },
    })
  } else {
    await lapsePaymentWorkflow(container).run({
      input: { ...command, actor: SYSTEM },
    })
  }
}
