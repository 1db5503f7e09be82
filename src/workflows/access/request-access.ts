import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import { findNamedOrder, type FoundOrder, type NamedOrder } from "./find-order"
import { CODE_MINUTES, codeLimit, MINUTE_MS, subjectOf } from "./limits"
import { newCode, newSecret, plainHash } from "./secrets"
import { sendAccessMail } from "./send-access-mail"
import { codeHash, newCodeId } from "./verify-access"

const GOOD_FOR_MS = CODE_MINUTES * MINUTE_MS

/** An order that a guest may come in by: not one that is under an account with another address. */
const openToGuests = async (
  container: MedusaContainer,
  named: NamedOrder
): Promise<FoundOrder | null> => {
  const { order } = await findNamedOrder(container, named)
  return order && !order.foreign_account ? order : null
}

/**
 * Makes a code and mails it to the order's address. Does the same for what matches no order, but for the mail; runs
 * after the request was answered, so that nothing of this shows. Beyond three codes an hour nothing happens.
 * @param locale that the request asked for, where the order has none
 */
export const requestAccess = async (
  container: MedusaContainer,
  named: NamedOrder,
  locale: string | null
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const now = new Date()
  if (await rma.takeAttempt([codeLimit(container, named)], now)) {
    return
  }
  const order = await openToGuests(container, named)
  const [id, code, secret] = [newCodeId(), newCode(), newSecret()]
  await rma.keepCode(
    {
      id,
      subject: subjectOf(container, named),
      code_hash: codeHash(container, id, code),
      secret_hash: plainHash(secret),
      order_id: order?.id ?? null,
      customer_id: order?.customer_id ?? null,
      email: order?.email ?? null,
      expires_at: new Date(now.getTime() + GOOD_FOR_MS),
    },
    now
  )
  if (order) {
    await sendAccessMail(container, order, { id, code, secret, locale })
  }
}
