import type { MedusaContainer } from "@medusajs/framework/types"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type {
  NewRecord,
  RmaItemRecord,
  RmaSettlementRecord,
} from "../../modules/rma/records"
import type { MoneyKind } from "./kind-of"
import { quoteCase, type CaseQuote } from "./quote-case"

export interface PlannedSettlement {
  settlements?: NewRecord<RmaSettlementRecord>[]
  items?: Record<string, NewRecord<RmaItemRecord>>
}

export interface PlanOptions {
  result?: Record<string, unknown> | null
  /** Settlements that are dropped for this one. */
  without?: readonly RmaSettlementRecord[]
  /** What is planned in the same transition, and so in no table yet. */
  beside?: readonly CaseQuote[]
}

/** The refund, or store credit, of so many units of each case item, by its id; nothing for none, nor without an order. */
export const refundPlan = async (
  container: MedusaContainer,
  full: FullCase,
  wanted: Record<string, number>,
  { result = null, without = [], beside = [] }: PlanOptions = {},
  kind: MoneyKind = "refund"
): Promise<PlannedSettlement> => {
  if (!full.rma.order_id || !Object.keys(wanted).length) {
    return {}
  }
  const { quote, given } = await quoteCase(container, full, wanted, {
    without,
    beside,
  })
  return {
    settlements: [
      {
        rma_id: full.rma.id,
        order_id: full.rma.order_id,
        kind,
        status: "planned",
        currency_code: quote.currency_code,
        amount: quote.total,
        exact_amount: quote.exact,
        units: wanted,
        given,
        quote,
        result,
      },
    ],
    items: Object.fromEntries(
      full.items
        .filter((item) => wanted[item.id])
        .map((item) => [
          item.id,
          { planned_quantity: item.planned_quantity + (wanted[item.id] ?? 0) },
        ])
    ),
  }
}
