import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { isRmaError, RmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"
import { answeredWithin } from "./answered-within"
import { letGo } from "./end-other-payments"
import { readCollection } from "./payment-collection"
import { read } from "./read"

/** Whether the shopper has paid, or may have: then the time to pay does not run out. */
export async function isPaymentUnderWay(
  container: MedusaContainer,
  payment_collection_id: string
): Promise<boolean> {
  const { payments } = await readCollection(container, payment_collection_id)
  return (payments ?? []).some((payment) => !payment.canceled_at)
}

/** A provider may refuse to let go of what the shopper has just paid. */
const deleteSession = async (container: MedusaContainer, id: string) => {
  try {
    await answeredWithin(
      container.resolve(Modules.PAYMENT).deletePaymentSession(id)
    )
  } catch (error) {
    throw isRmaError(error)
      ? error
      : new RmaError("core_failed", {
          message: `The payment could not be closed: ${messageOf(error)}`,
        })
  }
}

/**
 * Ends what the shopper began to pay on a collection and did not complete, with the provider too, so that a
 * payment sheet left open takes nothing. Until `dropPayment` the shopper may begin anew.
 *
 * @returns false when the shopper has paid, or may have: what was authorised is paid, not given up
 * @throws `core_failed` when the provider did not answer or would not: to be tried again
 */
export async function closePayment(
  container: MedusaContainer,
  payment_collection_id: string
): Promise<boolean> {
  if (await isPaymentUnderWay(container, payment_collection_id)) {
    return false
  }
  const { payment_sessions } = await readCollection(
    container,
    payment_collection_id
  )
  for (const { id, payment } of payment_sessions ?? []) {
    if (!payment) {
      await deleteSession(container, id)
    }
  }
  return !(await isPaymentUnderWay(container, payment_collection_id))
}

/** Lets go of what was authorised after its time; false: something was captured, which is for a person. */
const giveUp = async (
  container: MedusaContainer,
  payment_collection_id: string
): Promise<boolean> => {
  const { payments } = await readCollection(container, payment_collection_id)
  for (const payment of payments ?? []) {
    if (!payment.canceled_at && !payment.captures?.length) {
      await letGo(container, payment.id)
    }
  }
  return !(await isPaymentUnderWay(container, payment_collection_id))
}

/**
 * Nothing can be paid on the collection any more. To be called once nothing waits for it: a failure is logged,
 * as what went before it stands. Core keeps the row, deleted.
 *
 * @returns whether it is so; else it is to be asked for again
 */
export async function dropPayment(
  container: MedusaContainer,
  payment_collection_id: string
): Promise<boolean> {
  try {
    const there = await read(
      container,
      "payment_collection",
      { id: payment_collection_id },
      ["id"]
    )
    if (!there.length) {
      return true
    }
    // Core's store API may have begun another session meanwhile, and the shopper may have paid on it.
    if (
      !(await closePayment(container, payment_collection_id)) &&
      !(await giveUp(container, payment_collection_id))
    ) {
      throw new RmaError("core_failed", {
        message: "It was paid after it was given up.",
      })
    }
    await container
      .resolve(Modules.PAYMENT)
      .softDeletePaymentCollections([payment_collection_id])
    return true
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `rma: payment collection ${payment_collection_id} could not be dropped`,
        error as Error
      )
    return false
  }
}
