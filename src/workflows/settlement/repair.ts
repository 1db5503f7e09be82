import type { MedusaContainer } from "@medusajs/framework/types"
import { quote, type Quote } from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type {
  RmaItemRecord,
  RmaSettlementRecord,
  SettlementGoods,
} from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { actorOn } from "./actor-on"
import { currencyOf } from "./currency-of"
import type { Execution } from "./execution"
import type { SettlementKind } from "./kinds"
import type { PlannedSettlement, PlanOptions } from "./plan-refund"

type Wanted = Record<string, number>

/** Nothing is paid back for what is worked on: its lines are shown, at 0. */
const quoteOf = (
  full: FullCase,
  items: RmaItemRecord[],
  wanted: Wanted
): Quote =>
  quote({
    ...currencyOf(full),
    items: items.map((item) => ({
      id: item.id,
      item_id: item.item_id ?? "",
      title: item.title,
      quantity: wanted[item.id] ?? 0,
      reason: item.reason,
      resolution: item.resolution ?? "repair",
      unit_gross: "0",
      unit_net: "0",
      tax_rate: item.tax_rate,
      already_given: "0",
    })),
    fees: [],
    outbound_shipping: null,
    return_shipping: null,
    so_far: { due: "0", paid: "0" },
  })

const goodsOf = (items: RmaItemRecord[], wanted: Wanted): SettlementGoods[] =>
  items.map((item) => ({
    rma_item_id: item.id,
    variant_id: item.variant_id,
    title: item.title,
    quantity: wanted[item.id] ?? 0,
    unit_price: "0",
  }))

/** What a settlement of work says of so many units of each case item. */
export const workOn = (
  full: FullCase,
  items: RmaItemRecord[],
  wanted: Wanted
): Pick<RmaSettlementRecord, "units" | "quote" | "goods"> => ({
  units: wanted,
  quote: quoteOf(full, items, wanted),
  goods: goodsOf(items, wanted),
})

/**
 * Plans the work on so many units of each case item, and their way home after it; nothing ahead of the goods,
 * which must be here.
 */
export const planService = (
  kind: "repair" | "paid_service",
  full: FullCase,
  wanted: Wanted,
  { result }: PlanOptions = {}
): PlannedSettlement => {
  const items = full.items.filter((item) => wanted[item.id])
  if (!items.length || result?.advance === true) {
    return {}
  }
  const work = workOn(full, items, wanted)
  const shown = work.quote
  return {
    settlements: [
      {
        rma_id: full.rma.id,
        order_id: full.rma.order_id,
        kind,
        status: "planned",
        currency_code: shown.currency_code,
        amount: shown.total,
        exact_amount: shown.exact,
        ...work,
      },
    ],
    items: Object.fromEntries(
      items.map((item) => [
        item.id,
        {
          planned_quantity: item.planned_quantity + (wanted[item.id] ?? 0),
          send_back_status: "pending",
          send_back_payer: "merchant",
        },
      ])
    ),
  }
}

/** `planned → executing`: the workshop has them. It ends when they are back with the shopper (`send-back.ts`). */
export const executeRepair = (
  container: MedusaContainer,
  rmaId: string,
  { settlementId, actor }: Pick<Execution, "settlementId" | "actor">
): Promise<void> =>
  withFreshCase(container, rmaId, async (full) => {
    const settlement = full.settlements.find(({ id }) => id === settlementId)
    if (settlement?.status !== "planned") {
      return
    }
    await transitionCase(container, full, {
      event: "settle",
      actor: actorOn(full, actor),
      internal: true,
      data: { step: "executing", settlement_id: settlementId },
      settlement_updates: [
        {
          id: settlementId,
          from: "planned",
          to: "executing",
          set: { executed_at: new Date() },
        },
      ],
    })
  })

/** Accepted units are repaired and go home to the shopper with tracking; no money moves. */
export const repair: SettlementKind = {
  booking: "release",
  plan: (_container, full, wanted, options) =>
    Promise.resolve(planService("repair", full, wanted, options)),
  // Nothing of it ever goes out ahead.
  planRest: () => Promise.resolve({}),
  execute: executeRepair,
}
