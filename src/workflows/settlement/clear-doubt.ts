import type { MedusaContainer } from "@medusajs/framework/types"
import type { PaymentShare } from "../../domain/settlement"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { createCaseWorkflow } from "../case/case-workflow"
import { loadFor, type CaseCommand } from "../case/command"
import { loadCase } from "../case/load-case"
import {
  nextStatus,
  transitionCase,
  type TransitionPlan,
} from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { withOrderLease, type OrderLease } from "../core"
import {
  bookDoubtfulRefund,
  bookRefundedElsewhere,
  dropDoubtfulRefund,
  type ClearedRefund,
  type DoubtfulRefund,
} from "../core/clear-refund-doubt"
import { sentOf, sharesOf } from "./refund-shares"
import { settlementKind } from "./kinds"
import { cancelEmptied } from "./cancel-emptied"
import { resolveWhenDone } from "./settle-rma"
import { hasOtherTenders } from "./tenders"

export interface ClearDoubtInput extends CaseCommand {
  settlement_id: string
  /** What a person found out: the money, credit or goods went out, or did not. */
  happened: boolean
  /** Under which it stands at the provider, or on a bank statement. */
  reference?: string
  reason: string
}

/** @throws RmaError `not_found`, `illegal_transition` */
const doubtOf = (full: FullCase, id: string): RmaSettlementRecord => {
  const settlement = full.settlements.find((one) => one.id === id)
  if (!settlement) {
    throw new RmaError("not_found", {
      message: "This case has no such settlement.",
    })
  }
  if (settlement.status !== "needs_attention") {
    throw new RmaError("illegal_transition", {
      message: "How this settlement ended is known.",
    })
  }
  return settlement
}

/** A refund that staff made in the stock admin meanwhile: nothing of ours was sent. */
const paidElsewhere = ({ failure }: RmaSettlementRecord): boolean =>
  failure?.reason === "order_owes_less"

/** Brings core's books to what a person found out; null for what has no shares of payments. */
const clearInCore = async (
  container: MedusaContainer,
  settlement: RmaSettlementRecord,
  orderId: string,
  input: ClearDoubtInput
): Promise<ClearedRefund | null> => {
  const shares = sharesOf(settlement)
  if (!shares) {
    return null
  }
  const known = settlement.failure?.known as
    { share?: PaymentShare } | undefined
  const refund: DoubtfulRefund = {
    order_id: orderId,
    key: settlement.id,
    shares,
    sent: [
      ...sentOf(settlement),
      ...(known?.share ? [known.share.payment_id] : []),
    ],
    ...(input.actor.id ? { actor_id: input.actor.id } : {}),
  }
  if (paidElsewhere(settlement)) {
    return input.happened
      ? await bookRefundedElsewhere(container, refund)
      : { shares, sent: sentOf(settlement) }
  }
  if (!known?.share && hasOtherTenders(settlement)) {
    // The providers have paid: the credit in doubt is completed or given by its own rules, told what is known.
    return { shares, sent: sentOf(settlement) }
  }
  return await (input.happened ? bookDoubtfulRefund : dropDoubtfulRefund)(
    container,
    refund
  )
}

const clearedPlan = (
  settlement: RmaSettlementRecord,
  input: ClearDoubtInput,
  cleared: ClearedRefund | null
): TransitionPlan => {
  const done = input.happened && !cleared
  return {
    event: "clear_doubt",
    actor: input.actor,
    reason: input.reason,
    internal: true,
    data: {
      settlement_id: settlement.id,
      amount: settlement.amount,
      happened: input.happened,
      ...(input.reference ? { reference: input.reference } : {}),
    },
    settlement_updates: [
      {
        id: settlement.id,
        from: "needs_attention",
        to: done ? "settled" : "failed",
        set: {
          result: {
            ...settlement.result,
            ...cleared,
            ...(input.happened ? { cleared: input.reason } : {}),
          },
          reference: input.reference ?? settlement.reference,
          failure: done
            ? null
            : { reason: input.happened ? "happened" : "not_happened" },
          ...(done ? { settled_at: new Date() } : {}),
        },
      },
    ],
  }
}

const clear = async (
  container: MedusaContainer,
  input: ClearDoubtInput,
  orderId: string,
  lease: OrderLease
): Promise<void> => {
  const full = await loadCase(container, input.id)
  const settlement = doubtOf(full, input.settlement_id)
  // Asked before core's books are touched: what the lifecycle refuses has no effect.
  nextStatus(full, clearedPlan(settlement, input, null))
  const cleared = await clearInCore(container, settlement, orderId, input)
  await withFreshCase(container, input.id, (fresh) =>
    transitionCase(
      container,
      fresh,
      clearedPlan(doubtOf(fresh, input.settlement_id), input, cleared)
    )
  )
  if (cleared && input.happened) {
    // What is on the books is found there; shares that were never sent go out now.
    await settlementKind(settlement.kind).execute(container, input.id, {
      orderId,
      settlementId: settlement.id,
      actor: input.actor,
      lease,
    })
  }
}

/**
 * A person says how a settlement ended that no machine may repeat (DESIGN § 3). It happened: what core's
 * books lack is booked, nothing is sent, the settlement is settled. It did not: what core began is taken off
 * its books and the settlement is `failed`, to be tried again with Settle.
 * @throws RmaError `not_found`, `illegal_transition` (also when the books prove that it happened),
 * `reason_required`, `order_busy` (retryable), `lost_race`
 */
export const clearDoubtWorkflow = createCaseWorkflow(
  "clear-rma-doubt",
  async (container, input: ClearDoubtInput) => {
    const full = await loadFor(container, input)
    doubtOf(full, input.settlement_id)
    const { order_id } = full.rma
    if (!order_id) {
      throw new RmaError("illegal_transition", {
        message: "This case has no order whose books could tell.",
      })
    }
    const closes = await withOrderLease(container, order_id, async (lease) => {
      await clear(container, input, order_id, lease)
      return await cancelEmptied(container, full, order_id)
    })
    if (closes) {
      await resolveWhenDone(container, input.id)
    }
    return { ids: [input.id] }
  }
)
