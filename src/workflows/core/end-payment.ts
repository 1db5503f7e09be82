import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import type { PaymentShare } from "../../domain/settlement"
import { bookCaptures, giveToOrder } from "./book-captures"
import { captureAgain, dropCaptures } from "./capture-payment"
import { endOtherSessions, letGo } from "./end-other-payments"
import { isMore, sum } from "./exact"
import {
  amountOf,
  capturesOf,
  isUnproven,
  readCollection,
  type PaymentCollection,
} from "./payment-collection"
import { read } from "./read"
import { splitCaptures } from "./split-captures"

export interface EndPaymentInput {
  /** On whose books it stands what comes in; null: on no order's. */
  order_id: string | null
  payment_collection_id: string
  /** What was asked for and taken, major units; "0" for what was given up. */
  taken: Decimal
}

const isBegun = ({ payments, payment_sessions }: PaymentCollection): boolean =>
  Boolean(payment_sessions?.some(({ payment }) => !payment)) ||
  Boolean(
    payments?.some(
      ({ canceled_at, captures }) => !canceled_at && !captures?.length
    )
  )

/** @returns whether all of it is let go, with the provider too */
const letAllGo = async (
  container: MedusaContainer,
  row: PaymentCollection
): Promise<boolean> => {
  let done = await endOtherSessions(container, row)
  for (const { id, canceled_at, captures } of row.payments ?? []) {
    if (!canceled_at && !captures?.length) {
      done = (await letGo(container, id)) && done
    }
  }
  return done
}

/**
 * Nothing more can be paid on a collection that was paid or given up, nor is begun: its sessions are ended and what was
 * authorised is let go. What a provider captured all the same is put on the order's books, which owe it from then on.
 * To be called under the order lease, as often as it takes. Core keeps the row of what was given up, deleted.
 *
 * @returns what was captured beyond `taken`, by payment; null while a provider does not let go
 * @throws `core_failed` when a capture could not be proven; to be tried again
 */
export async function endPayment(
  container: MedusaContainer,
  { order_id, payment_collection_id: id, taken }: EndPaymentInput
): Promise<PaymentShare[] | null> {
  const there = await read(container, "payment_collection", { id }, ["id"])
  if (!there.length) {
    return []
  }
  const row = await readCollection(container, id)
  if (!(await letAllGo(container, row))) {
    return null
  }
  for (const payment of (row.payments ?? []).filter(isUnproven)) {
    // Canceled, it is not captured: what a provider takes of it all the same comes by its own message.
    await (payment.canceled_at ? dropCaptures : captureAgain)(
      container,
      payment
    )
  }
  const ended = await readCollection(container, id)
  // Core's store API lets a shopper begin anew at any moment.
  if (isBegun(ended)) {
    return null
  }
  const { beyond: overpaid } = splitCaptures(ended, taken)
  const came = sum(capturesOf(ended).map(amountOf))
  if (isMore(came, taken) && order_id) {
    await giveToOrder(container, order_id, id)
    await bookCaptures(container, ended, order_id)
  }
  const captured = ended.payments?.some(({ captures }) => captures?.length)
  if (!captured) {
    await container.resolve(Modules.PAYMENT).softDeletePaymentCollections([id])
  }
  return overpaid
}
