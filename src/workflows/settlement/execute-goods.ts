import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { isRmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"
import { formatNumber } from "../../modules/rma/number"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { bookCreditLines, sendGoods } from "../core"
import { actorOn } from "./actor-on"
import { isRest } from "./advance"
import type { Execution } from "./execute-refund"
import type { SentLine } from "./goods-lines"

interface End {
  to: "settled" | "failed"
  detail: Record<string, unknown>
}

const settlementIn = (full: FullCase, { settlementId }: Execution) =>
  full.settlements.find(({ id }) => id === settlementId)

const begin = async (
  container: MedusaContainer,
  full: FullCase,
  execution: Execution
): Promise<RmaSettlementRecord | null> => {
  const settlement = settlementIn(full, execution)
  // Under the lease, `executing` is what a crash left: `sendGoods` finds by its key what was done already.
  if (settlement?.status === "executing") {
    return settlement
  }
  if (settlement?.status !== "planned" && settlement?.status !== "failed") {
    return null
  }
  await transitionCase(container, full, {
    event: "settle",
    actor: actorOn(full, execution.actor),
    internal: true,
    data: { step: "executing", settlement_id: settlement.id },
    settlement_updates: [
      {
        id: settlement.id,
        from: settlement.status,
        to: "executing",
        set: { failure: null, executed_at: new Date() },
      },
    ],
  })
  return settlement
}

const send = async (
  container: MedusaContainer,
  { rma, items }: FullCase,
  { id, goods }: RmaSettlementRecord,
  { orderId, actor }: Execution
): Promise<Record<string, unknown>> => {
  if (!goods?.length) {
    return {}
  }
  const { claim_id, lines } = await sendGoods(container, {
    order_id: orderId,
    key: id,
    goods: goods.map(({ rma_item_id, variant_id, quantity }) => ({
      key: rma_item_id,
      variant_id: variant_id ?? "",
      quantity,
    })),
    metadata: {
      rma_id: rma.id,
      rma_number: formatNumber(rma.display_id),
      rma_settlement_id: id,
    },
    ...(actor.type === "staff" && actor.id ? { actor_id: actor.id } : {}),
  })
  const sent = lines.map(({ key, ...line }): SentLine => {
    const item = items.find((one) => one.id === key)
    return {
      ...line,
      rma_item_id: key,
      replaces: item?.item_id ?? "",
      unit_gross: item?.unit_gross ?? "0",
      tax_rate: item?.tax_rate ?? null,
    }
  })
  return { claim_id, goods: sent }
}

/**
 * Goods go out first: a credit line without them would have to be taken back. It is exactly what the order's
 * total fell by when the units came, so that the books stay where they were (DESIGN § 6).
 */
const move = async (
  container: MedusaContainer,
  full: FullCase,
  settlement: RmaSettlementRecord,
  execution: Execution
): Promise<End> => {
  const detail = await send(container, full, settlement, execution)
  const { actor, orderId } = execution
  await bookCreditLines(container, {
    order_id: orderId,
    note: `${formatNumber(full.rma.display_id)} (medusa-plugin-rma)`,
    lines: [
      {
        reference: `rma_${settlement.kind}`,
        reference_id: settlement.id,
        amount: MathBN.mult(settlement.books_delta ?? 0, -1).toFixed(),
      },
    ],
    ...(actor.type === "staff" && actor.id ? { actor_id: actor.id } : {}),
  })
  return { to: "settled", detail }
}

const conclude = async (
  container: MedusaContainer,
  full: FullCase,
  execution: Execution,
  { to, detail }: End
): Promise<void> => {
  const settlement = settlementIn(full, execution)
  const settled = to === "settled"
  await transitionCase(container, full, {
    event: settled ? "settle" : "fail",
    actor: settled
      ? actorOn(full, execution.actor)
      : { type: "system", id: null },
    // That nothing is left of what went out before is for staff.
    internal: !settled || (settlement !== undefined && isRest(settlement)),
    data: {
      settlement_id: execution.settlementId,
      ...(settled
        ? { goods: settlement?.goods ?? [] }
        : { what: "settle", status: to, ...detail }),
    },
    settlement_updates: [
      {
        id: execution.settlementId,
        from: "executing",
        to,
        set: settled
          ? {
              result: { ...settlement?.result, ...detail },
              failure: null,
              books_delta: settlement?.books_delta ?? "0",
              settled_at: new Date(),
            }
          : { failure: detail },
      },
    ],
  })
}

/** The end of an attempt that threw: what core did meanwhile is found by its key at the next one. */
export const failureOf = (error: unknown): End => ({
  to: "failed",
  detail: {
    reason: isRmaError(error) ? error.code : messageOf(error),
    ...(isRmaError(error) ? { message: error.message } : {}),
  },
})

/**
 * Sends the goods of one settlement, exactly once (I3): `executing` is written before anything moves, the
 * claim carries the settlement's id, and what a crash left is found by it. To be called under the order
 * lease. Failures are states of the settlement, not errors.
 */
export const executeGoods = async (
  container: MedusaContainer,
  rmaId: string,
  execution: Execution,
  seen?: FullCase
): Promise<void> => {
  const { full, settlement } = await withFreshCase(
    container,
    rmaId,
    async (fresh) => ({
      full: fresh,
      settlement: await begin(container, fresh, execution),
    }),
    seen
  )
  if (!settlement) {
    return
  }
  const end = await move(container, full, settlement, execution).catch(
    failureOf
  )
  await withFreshCase(container, rmaId, (fresh) =>
    conclude(container, fresh, execution, end)
  )
}
