import type { MedusaContainer } from "@medusajs/framework/types"
import { isRmaError, RmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"
import { endSession } from "./ended-session"
import { readCollection } from "./payment-collection"
import { isPaymentUnderWay } from "./payment-under-way"

/** A provider may refuse to let go of what the shopper has just paid. */
const notClosed = (error: unknown): RmaError =>
  isRmaError(error)
    ? error
    : new RmaError("core_failed", {
        message: `The payment could not be closed: ${messageOf(error)}`,
      })

/**
 * Ends what the shopper began to pay on a collection and did not complete, with the provider too, so that a
 * payment sheet left open takes nothing. Until `endPayment` the shopper may begin anew.
 *
 * @returns false when the shopper has paid, or may have: what was authorised is paid, not given up
 * @throws `core_failed` when the provider did not answer or would not: to be tried again
 */
export async function closeSessions(
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
  for (const session of payment_sessions ?? []) {
    if (!session.payment) {
      await endSession(container, payment_collection_id, session).catch(
        (error: unknown) => {
          throw notClosed(error)
        }
      )
    }
  }
  return !(await isPaymentUnderWay(container, payment_collection_id))
}
