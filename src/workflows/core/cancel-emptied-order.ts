import type { MedusaContainer } from "@medusajs/framework/types"
import {
  Modules,
  OrderStatus,
  OrderWorkflowEvents,
  PaymentCollectionStatus,
} from "@medusajs/framework/utils"
import { RmaError } from "../../modules/rma/errors"
import { assertNoActiveChange } from "./active-changes"
import { bookCreditLines } from "./book-credit-lines"
import { isEmptied, readOrderLeft } from "./emptied-order"
import { letGo } from "./end-other-payments"
import { isMore } from "./exact"
import { minorUnit } from "./minor-unit"
import { readBooks } from "./read-books"
import { creditLeft } from "./unneeded-credit"

const areBooksOpen = async (
  container: MedusaContainer,
  order_id: string
): Promise<boolean> => {
  const { pending_difference, currency_code } = await readBooks(
    container,
    order_id
  )
  return !isMore(minorUnit(currency_code), pending_difference.replace("-", ""))
}

/** What nobody paid and nobody owes any more, such as the shipping: core's pages show it as owed for ever. */
const writeOff = async (
  container: MedusaContainer,
  order_id: string
): Promise<void> => {
  const { pending_difference } = await readBooks(container, order_id)
  if (isMore(pending_difference, "0")) {
    await bookCreditLines(container, {
      order_id,
      lines: [
        {
          reference: "rma_withdrawn",
          reference_id: order_id,
          amount: pending_difference,
        },
      ],
      note: "Nobody owes what is left of an order that was withdrawn whole before it was paid.",
    })
  }
}

const tellCanceled = (
  container: MedusaContainer,
  order_id: string
): Promise<void> =>
  container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: OrderWorkflowEvents.CANCELED, data: { id: order_id } })

const isSince = (moment: Date | string | null, from: Date | null): boolean =>
  moment !== null && from !== null && new Date(moment) >= new Date(from)

/**
 * Cancels an order that every unit has left: what was authorised and never captured is let go, what was
 * captured must be paid back already. Core's own flow refunds what it finds on a payment, fractions of a cent
 * too, and takes a provider's error for a success; and it books a credit line of nothing, whose change (read in
 * 2.21.2) a process that is killed meanwhile leaves pending under no name, so that the order is busy for ever.
 * To be called under the order lease, and again after a crash, which tells of it once more; does nothing else while
 * anything is left, store credit that paid for it among it, or the books are open.
 *
 * @param untold since when a cancelation of the order may be the caller's, of which it does not know that it was told;
 *   null: it knows
 * @throws `order_busy` (retryable); `core_failed` when the order is canceled and a provider did not let go of an
 *   authorisation; core's own errors
 */
export async function cancelEmptiedOrder(
  container: MedusaContainer,
  order_id: string,
  untold: Date | null
): Promise<boolean> {
  const order = await readOrderLeft(container, order_id)
  if (!isEmptied(order)) {
    return false
  }
  if (order.status === OrderStatus.CANCELED) {
    // The process before this one may have died before it told.
    if (isSince(order.canceled_at, untold)) {
      await tellCanceled(container, order_id)
    }
    return false
  }
  const collections = order.payment_collections ?? []
  const payments = collections.flatMap(
    (collection) => collection.payments ?? []
  )
  const isCaptured = payments.some(({ captures }) => captures?.length)
  if (!isCaptured) {
    if (
      isMore(await creditLeft(container, order_id, order.currency_code), "0")
    ) {
      return false
    }
    // First: what a crash left of it is a change of the order, too, and this alone knows it.
    await writeOff(container, order_id)
  }
  await assertNoActiveChange(container, order_id)
  if (await areBooksOpen(container, order_id)) {
    return false
  }
  const uncaptured = payments.filter(
    (payment) => !payment.captures?.length && !payment.canceled_at
  )
  const payment = container.resolve(Modules.PAYMENT)
  const held: string[] = []
  for (const { id } of uncaptured) {
    if (!(await letGo(container, id))) {
      held.push(id)
    }
  }
  if (!isCaptured && collections.length) {
    await payment.updatePaymentCollections(
      { id: collections.map(({ id }) => id) },
      { status: PaymentCollectionStatus.CANCELED }
    )
  }
  await container.resolve(Modules.ORDER).cancel(order_id)
  await tellCanceled(container, order_id)
  // The order is canceled all the same, as core has it; that money is still held is for staff to see.
  if (held.length) {
    throw new RmaError("core_failed", {
      message: `The order is canceled, but the provider still holds ${held.join(", ")}.`,
    })
  }
  return true
}
