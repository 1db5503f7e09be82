import type { MedusaContainer } from "@medusajs/framework/types"
import {
  Modules,
  OrderStatus,
  OrderWorkflowEvents,
  PaymentCollectionStatus,
} from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { RmaError } from "../../modules/rma/errors"
import { assertNoActiveChange } from "./active-changes"
import { bookCreditLines } from "./book-credit-lines"
import {
  heldPayments,
  isEmptied,
  paymentsLeft,
  readOrderLeft,
  type OrderLeft,
} from "./emptied-order"
import { letGo } from "./end-other-payments"
import { isMore } from "./exact"
import { minorUnit } from "./minor-unit"
import { readBooks } from "./read-books"
import { creditLeft } from "./unneeded-credit"

/** What is left on the order's books, none of it owed to anybody; core's pages show it as owed for ever. */
const writeOff = async (
  container: MedusaContainer,
  order_id: string,
  amount: Decimal
): Promise<void> =>
  bookCreditLines(container, {
    order_id,
    lines: [{ reference: "rma_withdrawn", reference_id: order_id, amount }],
    note: "Nobody owes what is left of an order that was withdrawn whole.",
  })

/**
 * Closes the books of an emptied order of which nothing that was paid is left: what nobody paid and nobody owes any
 * more, such as the shipping of one that was never captured, or what staff gave away of one that was.
 *
 * @returns whether they are closed
 */
const closeBooks = async (
  container: MedusaContainer,
  order_id: string,
  captured: boolean
): Promise<boolean> => {
  const books = await readBooks(container, order_id)
  const unit = minorUnit(books.currency_code)
  const isOpen = (amount: Decimal) => !isMore(unit, amount.replace("-", ""))
  const { pending_difference: left } = books
  if (captured && !isOpen(left)) {
    return true
  }
  const credit = await creditLeft(container, order_id, books.currency_code)
  // Less than nothing is held where credit that had paid for it was given back by hand.
  const isHeld = !isMore(unit, books.paid)
  if (isHeld || isMore(credit, "0")) {
    return false
  }
  if (isOpen(left) || isMore(left, "0")) {
    await writeOff(container, order_id, left)
  }
  return true
}

const isCaptured = (order: OrderLeft): boolean =>
  paymentsLeft(order).some(({ captures }) => captures?.length)

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
 * What the order was paid with is let go, as far as the providers do: of most gateways a capture in part is the last, and
 * the rest is nobody's by then.
 *
 * @returns what is still held
 * @throws `core_failed` when that is a payment of which nothing was captured, and the caller is patient
 */
const letAllGo = async (
  container: MedusaContainer,
  order: OrderLeft,
  isPatient: boolean
): Promise<string[]> => {
  const held: string[] = []
  for (const { id, captures } of heldPayments(order)) {
    if (!(await letGo(container, id))) {
      if (isPatient && !captures?.length) {
        throw new RmaError("core_failed", {
          message: `The order is not canceled yet: the provider still holds ${id}.`,
        })
      }
      held.push(id)
    }
  }
  return held
}

export interface CancelEmptiedOrderInput {
  order_id: string
  /**
   * Since when a cancelation of the order may be the caller's, of which it does not know that it was told; null: it
   * knows.
   */
  untold: Date | null
  /** Whether to come again for what a provider does not let go of; else the order is canceled all the same. */
  isPatient: boolean
  /** Whether nothing more is to be given back on it. */
  isSettled: boolean
}

/** What is left of an emptied order. */
export interface EmptiedOrder {
  /** The payments that the provider still holds although the order is canceled now. */
  held: string[]
  /** Whether it has money or credit yet that was paid for it: nothing may be lost of that. */
  isPaid: boolean
}

const NOTHING: EmptiedOrder = { held: [], isPaid: false }
const PAID: EmptiedOrder = { held: [], isPaid: true }

/**
 * Cancels an order that every unit has left: what was authorised and never captured is let go, what was
 * captured must be paid back already. Core's own flow refunds what it finds on a payment, fractions of a cent
 * too, and takes a provider's error for a success; and it books a credit line of nothing, whose change (read in
 * 2.21.2) a process that is killed meanwhile leaves pending under no name, so that the order is busy for ever.
 * To be called under the order lease, and again after a crash, which tells of it once more; does nothing else while
 * anything is left, store credit that paid for it among it, or the books are open.
 *
 * @throws `order_busy` (retryable); `core_failed` when a provider did not let go of an authorisation; core's own errors:
 *   the order is not canceled then
 */
export async function cancelEmptiedOrder(
  container: MedusaContainer,
  { order_id, untold, isPatient, isSettled }: CancelEmptiedOrderInput
): Promise<EmptiedOrder> {
  const order = await readOrderLeft(container, order_id)
  if (!isEmptied(order)) {
    return NOTHING
  }
  if (order.status === OrderStatus.CANCELED) {
    // Staff did it before the refund: core books all it gives back as a gift, on top of what left the order.
    const isClosed =
      !isSettled || (await closeBooks(container, order_id, isCaptured(order)))
    // The process before this one may have died before it told.
    if (isSince(order.canceled_at, untold)) {
      await tellCanceled(container, order_id)
    }
    return isClosed ? NOTHING : PAID
  }
  const collections = order.payment_collections ?? []
  // First: what a crash left of it is a change of the order, too, and this alone knows it.
  const close = () => closeBooks(container, order_id, isCaptured(order))
  if (!(await close())) {
    return PAID
  }
  await assertNoActiveChange(container, order_id)
  const held = await letAllGo(container, order, isPatient)
  // What was to be let go may have been captured since.
  if (heldPayments(order).length && !(await close())) {
    return PAID
  }
  if (!isCaptured(order) && collections.length) {
    await container
      .resolve(Modules.PAYMENT)
      .updatePaymentCollections(
        { id: collections.map(({ id }) => id) },
        { status: PaymentCollectionStatus.CANCELED }
      )
  }
  await container.resolve(Modules.ORDER).cancel(order_id)
  await tellCanceled(container, order_id)
  return { held, isPaid: false }
}
