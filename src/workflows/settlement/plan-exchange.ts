import type { MedusaContainer } from "@medusajs/framework/types"
import type { Quote } from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { SettlementPayment } from "../../modules/rma/records"
import { goodsOf, goodsRow, plannedItems } from "./plan-goods"
import type { PlannedSettlement, PlanOptions } from "./plan-refund"
import { quoteCase } from "./quote-case"

/** What the shopper has to pay by a quote; null: nothing. */
export const paymentFor = ({ to_pay }: Quote): SettlementPayment | null =>
  to_pay ? { amount: to_pay, payment_collection_id: null } : null

/**
 * Goods at their price for so many units of each case item, by its id; nothing for none, nor without an order.
 * Where the shopper has to pay for them nothing goes ahead of what comes back, whatever the policy says: what
 * is to be paid is known when it was judged.
 */
export const planExchange = async (
  container: MedusaContainer,
  full: FullCase,
  wanted: Record<string, number>,
  { result = null, without = [], beside = [] }: PlanOptions = {}
): Promise<PlannedSettlement> => {
  if (!full.rma.order_id || !Object.keys(wanted).length) {
    return {}
  }
  const { quote, given } = await quoteCase(container, full, wanted, {
    without,
    beside,
  })
  if (quote.to_pay && result?.advance) {
    return {}
  }
  return {
    settlements: [
      {
        ...goodsRow(full, quote),
        kind: "exchange",
        units: wanted,
        given,
        goods: await goodsOf(container, full, wanted),
        payment: paymentFor(quote),
        result,
      },
    ],
    items: plannedItems(full, wanted),
  }
}
