import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { isRmaError, type RmaError } from "../../modules/rma/errors"
import { answeredWithin } from "./answered-within"
import { isMore, toDecimal } from "./exact"
import { amountOf, type PaymentCollection } from "./payment-collection"
import { incomplete, notAnswered } from "./payment-errors"

/** A payment that is enough, so that no other is to be taken: two tabs may have begun one each. */
export const isEnough = (row: PaymentCollection, amount: Decimal): boolean =>
  (row.payments ?? []).some(
    (payment) => !payment.canceled_at && !isMore(amount, amountOf(payment))
  )

/**
 * What the provider says of sessions the shopper completed, until one of them is; those of another amount are not ours
 * to take.
 */
export const authorizePayment = async (
  container: MedusaContainer,
  row: PaymentCollection,
  amount: Decimal
): Promise<void> => {
  if (isEnough(row, amount)) {
    return
  }
  const payments = container.resolve(Modules.PAYMENT)
  const open = (row.payment_sessions ?? []).filter(
    (session) => !session.payment && amountOf(session) === toDecimal(amount)
  )
  let refusal: RmaError | undefined
  for (const { id } of open) {
    try {
      await answeredWithin(payments.authorizePaymentSession(id, {}))
      return
    } catch (error) {
      if (isRmaError(error) || !MedusaError.isMedusaError(error)) {
        throw notAnswered(error)
      }
      refusal = incomplete(`The payment is not complete: ${error.message}`)
    }
  }
  if (refusal) {
    throw refusal
  }
}
