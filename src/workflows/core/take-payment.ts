import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import { authorizePayment, isEnough } from "./authorize-payment"
import { bookCaptures, giveToOrder } from "./book-captures"
import { capturePayment } from "./capture-payment"
import { endOtherSessions } from "./end-other-payments"
import { isMore, sum, toDecimal } from "./exact"
import { amountOf, capturesOf, readCollection } from "./payment-collection"
import { incomplete } from "./payment-errors"

export interface TakePaymentInput {
  /** On whose books it stands; null: the collection belongs to no order, and stands for itself. */
  order_id: string | null
  payment_collection_id: string
  /** What has to be paid in all, major units. */
  amount: Decimal
}

/**
 * Takes what the shopper paid on a collection: authorises, captures and puts it on the order's books, each
 * once, however often it is called. Without an order there are no books but the payment's own. To be called under
 * the order lease.
 *
 * @throws `payment_incomplete` when the shopper has not paid the whole amount; `core_failed` when the provider
 *   could not capture or did not answer, which may be tried again: an authorisation is taken at most once
 */
export async function takePayment(
  container: MedusaContainer,
  input: TakePaymentInput
): Promise<void> {
  const { payment_collection_id: id, amount, order_id } = input
  await authorizePayment(container, await readCollection(container, id), amount)
  const authorized = await readCollection(container, id)
  if (!authorized.payments?.some((payment) => !payment.canceled_at)) {
    throw incomplete("Nothing was paid yet.")
  }
  if (order_id) {
    await giveToOrder(container, order_id, id)
  }
  if (isEnough(authorized, amount)) {
    await endOtherSessions(container, authorized)
  }
  await capturePayment(container, authorized, amount)
  const taken = await readCollection(container, id)
  if (order_id) {
    await bookCaptures(container, taken, order_id)
  }
  if (isMore(toDecimal(amount), sum(capturesOf(taken).map(amountOf)))) {
    throw incomplete("Less than the amount was paid.")
  }
}
