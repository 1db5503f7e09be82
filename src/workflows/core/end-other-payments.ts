import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { answeredWithin } from "./answered-within"
import { endSession } from "./ended-session"
import type { PaymentCollection } from "./payment-collection"

/**
 * Ends, with the provider too, what else was begun on a collection that one payment is enough for: two tabs may each
 * have opened a payment sheet, and both could be paid. What a provider does not let go of is logged: the payment that
 * was made must not wait for it.
 */
export async function endOtherSessions(
  container: MedusaContainer,
  { id, payment_sessions }: PaymentCollection
): Promise<boolean> {
  let ended = true
  for (const session of payment_sessions ?? []) {
    if (!session.payment) {
      ended =
        (await logged(container, session.id, () =>
          endSession(container, id, session)
        )) && ended
    }
  }
  return ended
}

/** Lets go of an authorisation that nothing is to be captured of, logged when the provider does not. */
export const letGo = (
  container: MedusaContainer,
  payment_id: string
): Promise<boolean> =>
  logged(container, payment_id, () =>
    answeredWithin(container.resolve(Modules.PAYMENT).cancelPayment(payment_id))
  )

const logged = async (
  container: MedusaContainer,
  id: string,
  end: () => Promise<unknown>
): Promise<boolean> => {
  try {
    await end()
    return true
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`rma: payment ${id} could not be let go`, error as Error)
    return false
  }
}
