import type { MedusaContainer } from "@medusajs/framework/types"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { actorOn } from "./actor-on"
import { isRest } from "./advance"
import type { Execution } from "./execution"
import { settlementOf } from "./settlement-of"
import { tendersOf, type TendersEnd } from "./tenders"

const isRestOfNothing = (settlement: RmaSettlementRecord | undefined) =>
  settlement !== undefined && isRest(settlement) && settlement.amount === "0"

const isPaidByHand = (settlement: RmaSettlementRecord | undefined): boolean =>
  Boolean(settlement?.reference) &&
  Boolean(settlement && tendersOf(settlement)?.manual?.length)

/** What providers move has moved; the rest waits for staff, who say under which reference they paid. */
const awaitManual = async (
  container: MedusaContainer,
  full: FullCase,
  { settlementId, actor }: Pick<Execution, "settlementId" | "actor">,
  detail: Record<string, unknown>
): Promise<void> => {
  const settlement = settlementOf(full, settlementId)
  await transitionCase(container, full, {
    event: "settle",
    actor: actorOn(full, actor),
    // The goods of an exchange are on their way, though staff have yet to pay what is left.
    internal: !settlement?.goods?.length,
    data: {
      step: "awaiting_manual",
      settlement_id: settlementId,
      amount: settlement?.amount,
      ...(settlement?.goods?.length ? { goods: settlement.goods } : {}),
    },
    settlement_updates: [
      {
        id: settlementId,
        from: "executing",
        to: "awaiting_manual",
        set: { result: { ...settlement?.result, ...detail }, failure: null },
      },
    ],
  })
}

/** Writes how it ended; `failed` may be tried again, `needs_attention` only by a person. */
export const concludeSettlement = async (
  container: MedusaContainer,
  full: FullCase,
  { settlementId, actor, orderId }: Omit<Execution, "lease">,
  end: {
    /** What is found out later was in doubt before. */
    from?: "needs_attention"
  } & TendersEnd
) => {
  const settlement = settlementOf(full, settlementId)
  const settled = end.to === "settled"
  if (end.to === "awaiting_manual") {
    await awaitManual(container, full, { settlementId, actor }, end.detail)
    return
  }
  await transitionCase(container, full, {
    event: settled ? "settle" : "fail",
    actor: settled ? actorOn(full, actor) : { type: "system", id: null },
    // An advance is told when it goes out; that nothing is left of it is for staff. What was paid by hand was
    // told when staff said so.
    internal:
      !settled || isRestOfNothing(settlement) || isPaidByHand(settlement),
    data: {
      settlement_id: settlementId,
      amount: settlement?.amount,
      ...(settlement?.goods?.length ? { goods: settlement.goods } : {}),
      ...(settled ? {} : { what: "settle", status: end.to, ...end.detail }),
    },
    settlement_updates: [
      {
        id: settlementId,
        from: end.from ?? "executing",
        to: end.to,
        set: settled
          ? {
              result: { ...settlement?.result, ...end.detail },
              failure: null,
              settled_at: new Date(),
            }
          : { failure: end.detail },
      },
    ],
    ...(settled && settlement
      ? {
          paid_on_order: {
            order_id: orderId,
            due_exact: settlement.exact_amount,
            paid: settlement.amount,
          },
        }
      : {}),
  })
}
