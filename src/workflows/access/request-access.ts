import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import { findNamedOrder, type FoundOrder, type NamedOrder } from "./find-order"
import { CODE_MINUTES, codeLimit, MINUTE_MS, subjectOf } from "./limits"
import { linkSecretOf, plainHash } from "./secrets"

/** A guest asked for a code of an order that is there: `{ id, order_id, locale }`, the code's id. */
export const ACCESS_REQUESTED = "rma.access_requested"

export interface AccessRequested {
  id: string
  order_id: string
  /** That the request asked for, where the order has none. */
  locale: string | null
}

/** An order that a guest may come in by: not one that is under an account with another address. */
const openToGuests = async (
  container: MedusaContainer,
  named: NamedOrder
): Promise<FoundOrder | null> => {
  const { order } = await findNamedOrder(container, named)
  return order && !order.foreign_account ? order : null
}

/**
 * Makes a code and has it mailed to the order's address. Does the same for what matches no order, but for the mail;
 * runs after the request was answered, so that nothing of this shows. Beyond three codes an hour nothing happens.
 */
export const requestAccess = async (
  container: MedusaContainer,
  named: NamedOrder,
  locale: string | null
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const now = new Date()
  if ((await rma.takeAttempt([codeLimit(container, named)], now)) !== null) {
    return
  }
  const order = await openToGuests(container, named)
  const id = generateEntityId(undefined, "rmacode")
  await rma.keepCode(
    {
      id,
      subject: subjectOf(container, named),
      secret_hash: plainHash(linkSecretOf(container, id)),
      order_id: order?.id ?? null,
      customer_id: order?.customer_id ?? null,
      email: order?.email ?? null,
      expires_at: new Date(now.getTime() + CODE_MINUTES * MINUTE_MS),
    },
    now
  )
  if (order) {
    const data: AccessRequested = { id, order_id: order.id, locale }
    await container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: ACCESS_REQUESTED, data }, {})
  }
}
