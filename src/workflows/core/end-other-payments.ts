import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { answeredWithin } from "./answered-within"

interface Begun {
  payment_sessions?: { id: string; payment?: { id: string } | null }[] | null
}

/**
 * Ends, with the provider too, what else was begun on a collection that one payment is enough for: two tabs may each
 * have opened a payment sheet, and both could be paid. What a provider does not let go of is logged: the payment that
 * was made must not wait for it.
 */
export async function endOtherSessions(
  container: MedusaContainer,
  { payment_sessions }: Begun
): Promise<boolean> {
  const payments = container.resolve(Modules.PAYMENT)
  let ended = true
  for (const { id, payment } of payment_sessions ?? []) {
    if (!payment) {
      ended =
        (await logged(container, id, () =>
          payments.deletePaymentSession(id)
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
    container.resolve(Modules.PAYMENT).cancelPayment(payment_id)
  )

const logged = async (
  container: MedusaContainer,
  id: string,
  end: () => Promise<unknown>
): Promise<boolean> => {
  try {
    await answeredWithin(end())
    return true
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`rma: payment ${id} could not be let go`, error as Error)
    return false
  }
}
