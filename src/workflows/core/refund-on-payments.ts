import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { Decimal } from "../../domain/decimal"
import type { PaymentShare } from "../../domain/settlement/types"
import { assertNoActiveChange } from "./active-changes"
import { answeredWithin, isEnded } from "./answered-within"
import { bookMissingRefunds } from "./book-missing-refunds"
import { minus, sum } from "./exact"
import { readPaymentLedger, type PaymentLedger } from "./payment-ledger"
import {
  isDoubtful,
  refundNote,
  stateOfShare,
  type BookedRefund,
  type ShareState,
} from "./refund-share"
import { judgeShares } from "./judge-shares"
import { lendFor, lendUncaptured, returnLent } from "./lend-uncaptured"
import { messageOf } from "../../modules/rma/message-of"
import type { RefundOutcome } from "./refund-outcome"
import { undoExcess } from "./undo-excess"
import type { OrderLease } from "./with-order-lease"

export interface RefundOnPaymentsInput {
  order_id: string
  /** Names this refund for ever, such as the settlement's id; stands in each refund's note. */
  key: string
  /** Major units, at most one share a payment. */
  shares: PaymentShare[]
  /** By how much what is refunded has lowered the order's total: goods that came back, credit lines. Default "0". */
  lowered?: Decimal
  actor_id?: string
  /** Asked once more before each amount is sent. */
  lease?: OrderLease
  /** Payments that an earlier attempt asked: without a booked refund nobody knows what became of it. */
  sent?: readonly string[]
  /** Writes down, durably, that this payment is asked next; nothing is sent when it throws. */
  onSend?: (payment_id: string) => Promise<void>
  /** A provider that has not answered by then may or may not have paid. Default 60,000 ms. */
  answer_within_ms?: number
}

/**
 * Gives money back through the providers, one payment at a time, exactly once (DESIGN § 6, I3). To be
 * called under the order lease, after the credit lines that make core owe exactly this much.
 *
 * - `settled`: every share is refunded and booked on the order, now or by an earlier call.
 * - `failed`: nothing more was sent; the same call may be made again.
 * - `needs_attention`: a provider may or may not have paid, or the books say otherwise. Never repeated
 *   by a machine.
 *
 * A refund counts as done only with its order transaction: core writes the refund before it asks the
 * provider and deletes it on any error, so that neither a refund nor its absence proves anything.
 *
 * @throws `order_busy` (retryable; what was sent is found again); `not_found`
 */
export async function refundOnPayments(
  container: MedusaContainer,
  input: RefundOnPaymentsInput
): Promise<RefundOutcome> {
  const { order_id, key, shares } = input
  const [read] = await Promise.all([
    readPaymentLedger(container, order_id),
    assertNoActiveChange(container, order_id),
  ])
  const ledger = await bookMissingRefunds(container, read)
  let now = ledger
  const states = shares.map((share) =>
    withSent(stateOfShare(ledger, key, share), share, input.sent ?? [])
  )
  const refunds = states.flatMap((state) =>
    state.is === "done" ? [state.refund] : []
  )
  const unclear = states.find((state) => state.is === "unclear")
  if (unclear) {
    return {
      outcome: "needs_attention",
      reason: unclear.reason,
      known: { ...unclear.known, refunds },
    }
  }
  const open = shares.filter((_, index) => states[index]?.is === "open")
  let lent = "0"
  let objection = judgeShares(ledger, open, refunds, lent)
  // The order owes less than is asked: perhaps because it was never captured whole.
  if (objection?.outcome === "needs_attention") {
    const asked = sum(open.map(({ amount }) => amount))
    lent = await lendFor(container, ledger, asked, input.lowered ?? "0")
    objection = judgeShares(ledger, open, refunds, lent)
  }
  if (objection) {
    return objection
  }
  const lending = { ...ledger, total: minus(ledger.total, lent) }
  if (lent !== "0") {
    await lendUncaptured(container, order_id, key, lent)
  }

  for (const share of open) {
    const outcome = await refundOne(container, input, share, refunds)
    if ("outcome" in outcome) {
      return outcome
    }
    refunds.push(outcome.refund)
    now = outcome.ledger
  }
  if (open.length) {
    // The money is where it belongs; what this could leave is less than one minor unit on the books.
    const sent = { before: lending, now, key, shares: open }
    await undoExcess(container, sent).catch((error: unknown) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`rma: rounding of ${key} is still booked: ${messageOf(error)}`)
    })
  }
  // What was sent stays found: where the order is busy the next attempt does only this.
  await returnLent(container, order_id, key)
  return { outcome: "settled", refunds }
}

/** What was sent and left no trace in core is no open share. */
const withSent = (
  state: ShareState,
  share: PaymentShare,
  sent: readonly string[]
): ShareState =>
  state.is === "open" && isDoubtful(state, share, sent)
    ? { is: "unclear", reason: "outcome_unknown", known: { share } }
    : state

async function refundOne(
  container: MedusaContainer,
  input: RefundOnPaymentsInput,
  share: PaymentShare,
  refunds: BookedRefund[]
): Promise<RefundOutcome | { refund: BookedRefund; ledger: PaymentLedger }> {
  try {
    // With a change active core would refund and then fail to book it.
    await assertNoActiveChange(container, input.order_id)
    input.lease?.assertHeld()
    await input.onSend?.(share.payment_id)
    // Writing it down may have taken longer than the lease lasts.
    input.lease?.assertHeld()
  } catch {
    return { outcome: "failed", reason: "order_busy", refunds }
  }

  const doubt = (message: string, ended: boolean): RefundOutcome => ({
    outcome: "needs_attention",
    reason: "outcome_unknown",
    known: { refunds, share, message, ...(ended ? { ended } : {}) },
  })
  try {
    await answeredWithin(
      refundPaymentWorkflow(container).run({
        input: {
          payment_id: share.payment_id,
          amount: share.amount,
          note: refundNote(input.key, share.payment_id),
          ...(input.actor_id ? { created_by: input.actor_id } : {}),
        },
      }),
      input.answer_within_ms
    )
    const ledger = await readPaymentLedger(container, input.order_id)
    const state = stateOfShare(ledger, input.key, share)
    return state.is === "done"
      ? { refund: state.refund, ledger }
      : doubt("core did not book the refund", true)
  } catch (error) {
    return doubt(messageOf(error), isEnded(error))
  }
}
