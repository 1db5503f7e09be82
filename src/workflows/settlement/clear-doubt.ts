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
import { LONGEST_MS, withOrderLease, type OrderLease } from "../core"
import {
  bookDoubtfulRefund,
  clearForeignRefund,
  dropDoubtfulRefund,
  type DoubtfulRefund,
} from "../core/clear-refund-doubt"
import { concludeSettlement } from "./conclude-settlement"
import { endElsewhere, isGivenElsewhere, noteBeside } from "./end-elsewhere"
import type { Execution } from "./execution"
import { askedAt, sentOf, sharesOf } from "./refund-shares"
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

const knownOf = ({ failure }: RmaSettlementRecord) =>
  (failure?.known ?? {}) as {
    share?: PaymentShare
    refund_id?: string
    ended?: boolean
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

/**
 * A provider's call that nobody saw the end of, here or in another process, may still move the money, and core book it:
 * how it ended nobody knows before the order would be let go.
 * @throws RmaError `still_running`
 */
const assertOver = (settlement: RmaSettlementRecord): void => {
  const { share, ended } = knownOf(settlement)
  const asked = share && !ended ? askedAt(settlement, share.payment_id) : null
  const left = asked ? asked.getTime() + LONGEST_MS - Date.now() : 0
  if (left > 0) {
    throw new RmaError("still_running", {
      message: "The provider was asked just now, and has not answered yet.",
      retry_after: Math.ceil(left / 1000),
    })
  }
}

/** What a person's word makes of a settlement. */
interface Cleared {
  to: "settled" | "failed" | "needs_attention"
  result?: object
  failure?: Record<string, unknown> | null
  /** What is on the books is found there; what was never sent goes out now, or is judged anew. */
  execute?: boolean
}

const NOT_HAPPENED = {
  to: "failed",
  failure: { reason: "not_happened" },
} as const

/** A refund of somebody else stands in the way: of ours nothing was sent. */
const clearAnother = async (
  container: MedusaContainer,
  orderId: string,
  refund_id: string,
  happened: boolean
): Promise<Cleared> => {
  await clearForeignRefund(container, orderId, refund_id, happened)
  return { ...NOT_HAPPENED, execute: happened }
}

/** Brings core's books to what a person found out of ours. */
const clearOurs = async (
  container: MedusaContainer,
  settlement: RmaSettlementRecord,
  orderId: string,
  { happened, reason, actor }: ClearDoubtInput
): Promise<Cleared> => {
  const shares = sharesOf(settlement)
  const { share } = knownOf(settlement)
  const cleared = happened ? { cleared: reason } : {}
  if (!shares) {
    return happened
      ? { to: "settled", failure: null, result: cleared }
      : NOT_HAPPENED
  }
  const refund: DoubtfulRefund = {
    order_id: orderId,
    key: settlement.id,
    shares,
    sent: [...sentOf(settlement), ...(share ? [share.payment_id] : [])],
    ...(actor.id ? { actor_id: actor.id } : {}),
  }
  const found =
    !share && hasOtherTenders(settlement)
      ? // The providers have paid: the credit in doubt is completed or given by its own rules, told what is known.
        { shares, sent: sentOf(settlement) }
      : await (happened ? bookDoubtfulRefund : dropDoubtfulRefund)(
          container,
          refund
        )
  return {
    to: "failed",
    failure: { reason: happened ? "happened" : "not_happened" },
    result: { ...found, ...cleared },
    execute: happened,
  }
}

const clearInCore = async (
  container: MedusaContainer,
  full: FullCase,
  settlement: RmaSettlementRecord,
  orderId: string,
  input: ClearDoubtInput
): Promise<Cleared> => {
  const { refund_id } = knownOf(settlement)
  if (isGivenElsewhere(settlement)) {
    return input.happened
      ? await endElsewhere(container, full, settlement, orderId)
      : {
          ...NOT_HAPPENED,
          result: await noteBeside(container, full, settlement, orderId),
        }
  }
  return settlement.failure?.reason === "unbooked_refund" && refund_id
    ? await clearAnother(container, orderId, refund_id, input.happened)
    : await clearOurs(container, settlement, orderId, input)
}

const clearedPlan = (
  settlement: RmaSettlementRecord,
  input: ClearDoubtInput,
  { to, result, failure = settlement.failure }: Cleared
): TransitionPlan => ({
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
      to,
      set: {
        result: { ...settlement.result, ...result },
        // Of what did not happen, or was another's, it is no reference.
        reference:
          failure?.reason === "not_happened"
            ? settlement.reference
            : (input.reference ?? settlement.reference),
        failure,
        ...(to === "settled" ? { settled_at: new Date() } : {}),
      },
    },
  ],
})

const clear = async (
  container: MedusaContainer,
  input: ClearDoubtInput,
  orderId: string,
  lease: OrderLease
): Promise<void> => {
  const full = await loadCase(container, input.id)
  const settlement = doubtOf(full, input.settlement_id)
  // Asked before core's books are touched: what the lifecycle refuses has no effect.
  nextStatus(full, clearedPlan(settlement, input, NOT_HAPPENED))
  assertOver(settlement)
  const cleared = await clearInCore(container, full, settlement, orderId, input)
  await withFreshCase(container, input.id, (fresh) =>
    transitionCase(
      container,
      fresh,
      clearedPlan(doubtOf(fresh, input.settlement_id), input, cleared)
    )
  )
  const execution: Execution = {
    orderId,
    settlementId: settlement.id,
    actor: input.actor,
    lease,
  }
  if (cleared.to === "needs_attention") {
    // The shopper has the money, and is told as if we had sent it.
    await withFreshCase(container, input.id, (fresh) =>
      concludeSettlement(container, fresh, execution, {
        from: "needs_attention",
        to: "settled",
        detail: { cleared: input.reason },
      })
    )
  } else if (cleared.execute) {
    await settlementKind(settlement.kind).execute(
      container,
      input.id,
      execution
    )
  }
}

/**
 * A person says how a settlement ended that no machine may repeat (DESIGN § 3). It happened: what core's
 * books lack is booked, nothing is sent, the settlement is settled. It did not: what core began is taken off
 * its books and the settlement is `failed`, to be tried again with Settle. Where staff gave money back in the stock admin
 * meanwhile, it happened means that the shopper has it by that, and it did not that it was for something else.
 * @throws RmaError `not_found`, `illegal_transition` (also when the books prove that it happened),
 * `reason_required`, `still_running` (retryable), `order_busy` (retryable), `lost_race`
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
