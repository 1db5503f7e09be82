import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { isRmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"
import { formatNumber } from "../../modules/rma/number"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type {
  RmaItemRecord,
  RmaSettlementRecord,
} from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { bookBeside, bookCreditLines, sendGoods, sentUnder } from "../core"
import { actorOn } from "./actor-on"
import { isRest } from "./advance"
import { exchangePrice } from "./exchange-price"
import type { Execution } from "./execution"
import type { SentLine } from "./goods-lines"
import { raiseDoubt } from "./raise-doubt"
import { doubtBeforeSending, givenBeside, toGive } from "./refunded-meanwhile"
import { settlementOf } from "./settlement-of"

interface End {
  to: "settled" | "failed"
  detail: Record<string, unknown>
}

/** Goods of which core knows already, by the settlement's id, are sent. */
const doubtGoods = async (
  container: MedusaContainer,
  full: FullCase,
  settlement: RmaSettlementRecord,
  orderId: string
) =>
  settlement.status === "failed" &&
  (await sentUnder(container, orderId, settlement.id)) !== null
    ? null
    : await doubtBeforeSending(container, full, settlement, orderId)

const begin = async (
  container: MedusaContainer,
  full: FullCase,
  execution: Execution
): Promise<RmaSettlementRecord | null> => {
  const settlement = settlementOf(full, execution.settlementId)
  // Under the lease, `executing` is what a crash left: `sendGoods` finds by its key what was done already.
  if (settlement?.status === "executing") {
    return settlement
  }
  if (settlement?.status !== "planned" && settlement?.status !== "failed") {
    return null
  }
  const doubt = await doubtGoods(container, full, settlement, execution.orderId)
  if (doubt) {
    await raiseDoubt(container, full, settlement, doubt)
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

/** Each unit is worth what was paid for it: its price, or what the unit was still worth that it was sent for. */
const worthOf = (
  { quote }: RmaSettlementRecord,
  item: RmaItemRecord | undefined
): Pick<SentLine, "unit_gross" | "tax_rate" | "priced"> => {
  const price = item && exchangePrice(item)
  const line = quote.lines.find(
    ({ kind, id }) => kind === "exchange" && id === item?.id
  )
  if (price && line) {
    return { unit_gross: price.gross, tax_rate: price.tax_rate, priced: true }
  }
  return {
    unit_gross: line?.quantity
      ? MathBN.div(line.gross, -line.quantity).toFixed()
      : (item?.unit_gross ?? "0"),
    tax_rate: item?.tax_rate ?? null,
  }
}

/**
 * Sends what a settlement names, exactly once under its id; what was sent before is answered again.
 * @returns what is kept of it in the settlement's `result`
 * @throws as `sendGoods`
 */
export const sendFor = async (
  container: MedusaContainer,
  { rma, items }: FullCase,
  settlement: RmaSettlementRecord,
  { orderId, actor }: Pick<Execution, "orderId" | "actor">
): Promise<Record<string, unknown>> => {
  const { id, goods } = settlement
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
      ...worthOf(settlement, item),
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
  const { actor, orderId } = execution
  await bookBeside(
    container,
    toGive(full, settlement, orderId),
    givenBeside(settlement)
  )
  const detail = await sendFor(container, full, settlement, execution)
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
  const settlement = settlementOf(full, execution.settlementId)
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
