import type { MedusaContainer } from "@medusajs/framework/types"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { Decimal } from "../../domain/decimal"
import { answeredWithin } from "./answered-within"
import { letGo } from "./end-other-payments"
import { isMore, sum, toDecimal } from "./exact"
import {
  amountOf,
  isUnproven,
  type CollectedPayment,
  type PaymentCollection,
} from "./payment-collection"
import { notAnswered } from "./payment-errors"
import { paymentStore } from "./payment-store"

/** Takes off what core wrote before it asked the provider, and of which nothing is proven. */
export const dropCaptures = async (
  container: MedusaContainer,
  { captures }: CollectedPayment
): Promise<void> => {
  if (captures?.length) {
    await paymentStore(container).deleteCaptures(captures.map(({ id }) => id))
  }
}

/**
 * Captures, whatever core has of an earlier attempt: an authorisation is captured at most once, so that asking again
 * is safe, where believing would not be.
 *
 * @throws `core_failed` when the provider could not, or did not answer
 */
export const captureAgain = async (
  container: MedusaContainer,
  payment: CollectedPayment
): Promise<void> => {
  await dropCaptures(container, payment)
  await answeredWithin(
    capturePaymentWorkflow(container).run({
      input: { payment_id: payment.id },
    })
  ).catch((error: unknown) => {
    throw notAnswered(error)
  })
}

/** Captures until it is enough; what was authorised beside that is let go. */
export const capturePayment = async (
  container: MedusaContainer,
  row: PaymentCollection,
  amount: Decimal
) => {
  const standing = (row.payments ?? []).filter(
    ({ canceled_at }) => !canceled_at
  )
  const unproven = standing.filter(isUnproven)
  const authorized = standing.filter(({ captures }) => !captures?.length)
  let taken = sum(
    standing
      .filter((payment) => !isUnproven(payment))
      .flatMap(({ captures }) => captures ?? [])
      .map(amountOf)
  )
  // What may be captured already comes first.
  for (const payment of [...unproven, ...authorized]) {
    if (!isMore(toDecimal(amount), taken)) {
      if (!isUnproven(payment)) {
        await letGo(container, payment.id)
      }
      continue
    }
    await captureAgain(container, payment)
    taken = sum([taken, amountOf(payment)])
  }
}
