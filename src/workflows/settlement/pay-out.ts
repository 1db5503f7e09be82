import type { MedusaContainer } from "@medusajs/framework/types"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { createCaseWorkflow } from "../case/case-workflow"
import { loadFor, type CaseCommand } from "../case/command"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { withOrderLease } from "../core"
import { isAboveCaptured } from "./above-captured"
import { settlementKind } from "./kinds"
import { cancelEmptied } from "./cancel-emptied"
import { payBackOf } from "./pay-back"
import { raiseDoubt } from "./raise-doubt"
import { meanwhileDoubt } from "./refunded-meanwhile"
import { resolveWhenDone } from "./settle-rma"
import { allByHand, payableByHand } from "./tenders"

export interface PayOutInput extends CaseCommand {
  settlement_id: string
  /** Under which it was paid: a transfer's reference, a cheque's number. */
  reference: string
  note?: string
}

/** @throws RmaError `not_found`, `illegal_transition` */
const waiting = (full: FullCase, id: string): RmaSettlementRecord => {
  const settlement = full.settlements.find((one) => one.id === id)
  if (!settlement) {
    throw new RmaError("not_found", {
      message: "This case has no such settlement.",
    })
  }
  if (settlement.status !== "awaiting_manual" && !isAboveCaptured(settlement)) {
    throw new RmaError("illegal_transition", {
      message: "Nothing of this settlement is to be paid by hand.",
    })
  }
  return settlement
}

/** Keeps what staff say, with what it makes of the settlement. */
const keepWord = (
  container: MedusaContainer,
  input: PayOutInput,
  to: "settled" | "executing",
  set: (settlement: RmaSettlementRecord) => Partial<RmaSettlementRecord>
): Promise<FullCase> =>
  withFreshCase(container, input.id, (full) => {
    const settlement = waiting(full, input.settlement_id)
    return transitionCase(container, full, {
      event: "pay_out",
      actor: input.actor,
      reason: input.note ?? null,
      data: {
        settlement_id: settlement.id,
        amount: payableByHand(settlement),
        reference: input.reference,
      },
      settlement_updates: [
        {
          id: settlement.id,
          from: settlement.status,
          to,
          set: { reference: input.reference, ...set(settlement) },
        },
      ],
    })
  })

/**
 * Leaves to a person what staff gave back in the stock admin while it was to be paid by hand: the order no longer owes it.
 * Under which reference they say it was paid stays on the timeline. What came for nothing goes back whatever else was
 * given.
 * @returns whether it did
 */
const isDoubtful = async (
  container: MedusaContainer,
  { id, settlement_id, reference, note }: PayOutInput,
  orderId: string
): Promise<boolean> =>
  withFreshCase(container, id, async (full) => {
    const settlement = waiting(full, settlement_id)
    const doubt =
      payBackOf(settlement) === null
        ? await meanwhileDoubt(container, full, settlement, orderId)
        : null
    if (doubt) {
      await raiseDoubt(container, full, settlement, doubt, {
        reference,
        ...(note ? { note } : {}),
      })
    }
    return doubt !== null
  })

/**
 * Staff have paid by hand what no provider moves, and say under which reference (DESIGN § 3,
 * `awaiting_manual`). It is put on the order's books; no provider is asked.
 * So they may where the order's payments hold less than is owed (`refund_exceeds_captured`). Where the order owes less
 * by now, since they refunded it in the stock admin, a person decides.
 * @throws RmaError `not_found`, `illegal_transition`, `order_busy` (retryable), `lost_race`
 */
export const payOutRmaWorkflow = createCaseWorkflow(
  "pay-out-rma",
  async (container, input: PayOutInput) => {
    const seen = await loadFor(container, input)
    const { kind } = waiting(seen, input.settlement_id)
    const { order_id } = seen.rma
    if (!order_id) {
      // No order, no books: their word is all there is to keep.
      await keepWord(container, input, "settled", () => ({
        settled_at: new Date(),
      }))
      await resolveWhenDone(container, input.id)
      return { ids: [input.id] }
    }
    const closes = await withOrderLease(container, order_id, async (lease) => {
      if (await isDoubtful(container, input, order_id)) {
        return false
      }
      // The word is kept first: what a crash leaves is booked without asking again.
      await keepWord(container, input, "executing", (settlement) =>
        isAboveCaptured(settlement)
          ? { result: allByHand(settlement), failure: null }
          : {}
      )
      await settlementKind(kind).execute(container, input.id, {
        orderId: order_id,
        settlementId: input.settlement_id,
        actor: input.actor,
        lease,
      })
      return await cancelEmptied(container, seen, order_id)
    })
    if (closes) {
      await resolveWhenDone(container, input.id)
    }
    return { ids: [input.id] }
  }
)
