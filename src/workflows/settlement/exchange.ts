import type { MedusaContainer } from "@medusajs/framework/types"
import { formatNumber } from "../../modules/rma/number"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { loadCase } from "../case/load-case"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { bookCreditLines, releaseStock } from "../core"
import { actorOn } from "./actor-on"
import { askDifference } from "./ask-difference"
import { sendFor } from "./execute-goods"
import { executeRefund } from "./execute-refund"
import type { Execution } from "./execution"
import type { SettlementKind } from "./kinds"
import { planExchange } from "./plan-exchange"
import { planOfGoods } from "./plan-goods"
import { moneyInstead, refundInstead } from "./refund-instead"
import { settlementLines } from "./settlement-lines"

const isGone = (full: FullCase, id: string): boolean =>
  full.settlements.some(
    (one) =>
      one.id === id &&
      one.status === "failed" &&
      one.failure?.reason === "out_of_stock"
  )

/** Which lines of the order stand for the goods is kept at once: the money after it may end in doubt. */
const deliver = async (
  container: MedusaContainer,
  rmaId: string,
  settlement: RmaSettlementRecord,
  execution: Execution
): Promise<void> => {
  const full = await loadCase(container, rmaId)
  const sent = await sendFor(container, full, settlement, execution)
  if (!settlement.goods?.length || settlement.result?.claim_id) {
    return
  }
  await withFreshCase(container, rmaId, (fresh) =>
    transitionCase(container, fresh, {
      event: "settle",
      actor: actorOn(fresh, execution.actor),
      internal: true,
      data: { step: "goods_sent", settlement_id: settlement.id },
      settlement_updates: [
        {
          id: settlement.id,
          from: "executing",
          to: "executing",
          set: {
            result: {
              ...fresh.settlements.find(({ id }) => id === settlement.id)
                ?.result,
              ...sent,
            },
          },
        },
      ],
    })
  )
}

/** What was chosen is sold out meanwhile: money instead (DESIGN § 6), for all that could not be sent. */
const payInstead = async (
  container: MedusaContainer,
  rmaId: string,
  execution: Execution
): Promise<void> => {
  const before = new Set(
    (await loadCase(container, rmaId)).settlements.map(({ id }) => id)
  )
  await refundInstead(container, rmaId, execution.orderId, execution.actor, [
    execution.settlementId,
  ])
  const { settlements } = await loadCase(container, rmaId)
  for (const { id } of settlements.filter((one) => !before.has(one.id))) {
    await executeRefund(container, rmaId, { ...execution, settlementId: id })
  }
}

const execute = async (
  container: MedusaContainer,
  rmaId: string,
  execution: Execution
): Promise<void> => {
  const asked = await askDifference(container, rmaId, execution)
  if (asked === "nothing") {
    await executeRefund(container, rmaId, execution, undefined, (settlement) =>
      deliver(container, rmaId, settlement, execution)
    )
  }
  if (
    asked === "out_of_stock" ||
    isGone(await loadCase(container, rmaId), execution.settlementId)
  ) {
    await payInstead(container, rmaId, execution)
  }
}

/** The goods at their price, less what they are sent for: what was paid stands against it on the books. */
const charge = async (
  container: MedusaContainer,
  { rma }: FullCase,
  settlement: RmaSettlementRecord
): Promise<void> => {
  if (settlement.order_id) {
    await bookCreditLines(container, {
      order_id: settlement.order_id,
      note: `${formatNumber(rma.display_id)} (medusa-plugin-rma)`,
      lines: (await settlementLines(container, settlement)).lines,
    })
  }
}

/**
 * What the shopper chose, another variant or another product, at the price frozen at submit; of the same
 * product at the same list price it is even. Dearer goods wait until the difference is paid; what is left of
 * cheaper ones is refunded with them.
 *
 * The new line stands in core at no price, as a replacement does, and credit lines keep its price on the
 * books: with a price of its own it would leave an amount outstanding for as long as one of the two is on its
 * way, for which core's flows ask the shopper to pay, and core would price and tax it anew.
 */
export const exchange: SettlementKind = {
  booking: "receive",
  planRest: planOfGoods("exchange").planRest,
  plan: planExchange,
  execute,
  charge,
  lapse: async (container, full, settlement) => {
    await releaseStock(container, Object.keys(settlement.units ?? {}))
    return await moneyInstead(container, full, [settlement])
  },
}
