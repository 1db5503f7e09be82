import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import type { PaymentShare } from "../../domain/settlement/types"
import { RmaError } from "../../modules/rma/errors"
import { bookMissingRefunds } from "./book-missing-refunds"
import { minus, sum } from "./exact"
import { readPaymentLedger, type PaymentLedger } from "./payment-ledger"
import { paymentStore } from "./payment-store"
import { isDoubtful, refundNote, stateOfShare } from "./refund-share"

export interface DoubtfulRefund {
  order_id: string
  /** The refund's key, as for `refundOnPayments`. */
  key: string
  shares: PaymentShare[]
  /** Payments that were asked to give back, whatever became of it. */
  sent: readonly string[]
  actor_id?: string
}

/** After a person has spoken no share is in doubt: each is on core's books, or was never sent. */
export interface ClearedRefund {
  shares: PaymentShare[]
  sent: string[]
}

type Share = PaymentShare

const readBooked = async (container: MedusaContainer, order_id: string) =>
  bookMissingRefunds(container, await readPaymentLedger(container, order_id))

/** Core sums a collection's refunds after the provider answered, which here it never did. */
const sumUp = async (
  container: MedusaContainer,
  ledger: PaymentLedger,
  payment_id: string
): Promise<void> => {
  const collection_id = ledger.payments.find(
    ({ id }) => id === payment_id
  )?.collection_id
  if (collection_id) {
    const refunded_amount = sum(
      ledger.payments
        .filter((one) => one.collection_id === collection_id)
        .map(({ refunded }) => refunded)
    )
    await paymentStore(container).updatePaymentCollections(collection_id, {
      refunded_amount,
    })
  }
}

const bookRefund = async (
  container: MedusaContainer,
  { order_id, currency_code }: PaymentLedger,
  { id, amount }: { id: string; amount: Decimal }
): Promise<void> => {
  await container.resolve(Modules.ORDER).addOrderTransactions({
    order_id,
    amount: minus("0", amount),
    currency_code,
    reference: "refund",
    reference_id: id,
  })
}

const bookShare = async (
  container: MedusaContainer,
  ledger: PaymentLedger,
  { order_id, key, actor_id }: DoubtfulRefund,
  share: Share
): Promise<void> => {
  const note = refundNote(key, share.payment_id)
  const row = ledger.payments
    .find(({ id }) => id === share.payment_id)
    ?.refunds.find((one) => one.note === note)
  const { id } =
    row ??
    (await paymentStore(container).createRefunds({
      payment_id: share.payment_id,
      amount: share.amount,
      note,
      ...(actor_id ? { created_by: actor_id } : {}),
    }))
  if (!row?.booked) {
    await bookRefund(container, ledger, {
      id,
      amount: row?.amount ?? share.amount,
    })
  }
  await sumUp(
    container,
    await readPaymentLedger(container, order_id),
    share.payment_id
  )
}

/**
 * A person knows that the money moved: what core's books lack of it is added, without asking a provider.
 * To be called under the order lease; called again, it adds nothing twice.
 *
 * @throws `not_found`
 */
export const bookDoubtfulRefund = async (
  container: MedusaContainer,
  input: DoubtfulRefund
): Promise<ClearedRefund> => {
  const { order_id, key, shares, sent } = input
  const ledger = await readBooked(container, order_id)
  const kept: Share[] = []
  for (const share of shares) {
    const state = stateOfShare(ledger, key, share)
    if (state.is === "unclear" && state.reason === "other_amount_refunded") {
      // It is on the books with its own amount, which is what the shopper has.
      kept.push({ ...share, amount: state.known.refunded ?? share.amount })
      continue
    }
    if (isDoubtful(state, share, sent)) {
      await bookShare(container, ledger, input, share)
    }
    kept.push(share)
  }
  return { shares: kept, sent: [...sent] }
}

/**
 * A person knows that nothing moved: what core began under the key is taken off its books, so that the
 * same shares may be sent again. To be called under the order lease.
 *
 * @throws `illegal_transition` when core's books prove the opposite; `not_found`
 */
export const dropDoubtfulRefund = async (
  container: MedusaContainer,
  { order_id, key, shares, sent }: DoubtfulRefund
): Promise<ClearedRefund> => {
  const ledger = await readBooked(container, order_id)
  const states = shares.map((share) => ({
    share,
    state: stateOfShare(ledger, key, share),
  }))
  const doubtful = states.filter(({ share, state }) =>
    isDoubtful(state, share, sent)
  )
  const booked = states.some(
    ({ state }) =>
      state.is === "unclear" && state.reason === "other_amount_refunded"
  )
  if (booked || !doubtful.length) {
    throw new RmaError("illegal_transition", {
      message: "The order's books have this refund: it happened.",
    })
  }
  const rows = doubtful.flatMap(({ state }) =>
    state.is === "unclear" && state.known.refund_id
      ? [state.known.refund_id]
      : []
  )
  if (rows.length) {
    await paymentStore(container).deleteRefunds(rows)
  }
  const dropped = new Set(doubtful.map(({ share }) => share.payment_id))
  return { shares, sent: sent.filter((id) => !dropped.has(id)) }
}

/**
 * A person knows what became of a refund of somebody else that is not on the order's books: it went out and is booked, or
 * did not and is taken off its payment. Of ours nothing is sent. To be called under the order lease; called again, it does
 * nothing.
 *
 * @throws `not_found`
 */
export const clearForeignRefund = async (
  container: MedusaContainer,
  order_id: string,
  refund_id: string,
  happened: boolean
): Promise<void> => {
  const ledger = await readBooked(container, order_id)
  const payment = ledger.payments.find(({ refunds }) =>
    refunds.some(({ id, booked }) => id === refund_id && !booked)
  )
  const refund = payment?.refunds.find(({ id }) => id === refund_id)
  if (!payment || !refund) {
    return
  }
  if (happened) {
    await bookRefund(container, ledger, refund)
  } else {
    await paymentStore(container).deleteRefunds([refund_id])
  }
  await sumUp(
    container,
    await readPaymentLedger(container, order_id),
    payment.id
  )
}
