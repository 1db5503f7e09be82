import type { MedusaContainer } from "@medusajs/framework/types"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { loadCase } from "../case/load-case"
import { executeGoods } from "./execute-goods"
import { executeRefund, type Execution } from "./execute-refund"
import type { SettlementKind } from "./kinds"
import { planOfGoods } from "./plan-goods"
import { refundInstead } from "./refund-instead"

const isGone = (full: FullCase, id: string): boolean =>
  full.settlements.some(
    (one) =>
      one.id === id &&
      one.status === "failed" &&
      one.failure?.reason === "out_of_stock"
  )

/** What was chosen is sold out meanwhile: money instead (DESIGN § 6), for all that could not be sent. */
const executeExchange = async (
  container: MedusaContainer,
  rmaId: string,
  execution: Execution
): Promise<void> => {
  await executeGoods(container, rmaId, execution)
  const full = await loadCase(container, rmaId)
  if (!isGone(full, execution.settlementId)) {
    return
  }
  const before = new Set(full.settlements.map(({ id }) => id))
  await refundInstead(container, rmaId, execution.orderId, execution.actor, [
    execution.settlementId,
  ])
  const { settlements } = await loadCase(container, rmaId)
  for (const { id } of settlements.filter((one) => !before.has(one.id))) {
    await executeRefund(container, rmaId, { ...execution, settlementId: id })
  }
}

/**
 * Another variant that the shopper chose. Even by what a request lets through: of the same product at the same
 * list price, so that nothing is charged or given back.
 *
 * The new line stands in core at no price, as a replacement does, and a credit line keeps the value of what
 * came back on the books: with its own price it would leave an amount outstanding for as long as one of the
 * two is on its way, for which core's flows ask the shopper to pay, and core would price and tax it anew.
 */
export const exchange: SettlementKind = {
  booking: "receive",
  ...planOfGoods("exchange"),
  execute: executeExchange,
}
