import type { MedusaContainer } from "@medusajs/framework/types"
import { inspectable, type UnitQuantities } from "../../domain/lifecycle"
import { quote, type Quote } from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { CaseOffer } from "../../modules/rma/records"
import { codePlan } from "./discount-code"
import { quoteOffer } from "./offer-quote"
import type { PlannedSettlement } from "./plan-refund"
import { planAccepted } from "./plan-units"
import { planService } from "./repair"

const nothing = ({ rma }: FullCase): Quote =>
  quote({
    currency_code: rma.currency_code ?? "",
    currency_digits: rma.facts?.order.currency_digits ?? 2,
    items: [],
    fees: [],
    outbound_shipping: null,
    return_shipping: null,
    so_far: { due: "0", paid: "0" },
  })

/** A settlement of an amount that was agreed. */
export const agreed = (full: FullCase, kind: string, shown: Quote) => ({
  rma_id: full.rma.id,
  order_id: full.rma.order_id,
  kind,
  status: "planned" as const,
  currency_code: shown.currency_code,
  amount: shown.total,
  exact_amount: shown.exact,
  quote: shown,
})

const fixedAmount = async (
  container: MedusaContainer,
  full: FullCase,
  amount: string,
  units: readonly UnitQuantities[],
  kind: "offer" | "store_credit" = "offer"
): Promise<PlannedSettlement> => ({
  settlements: [
    {
      ...agreed(full, kind, await quoteOffer(container, full, amount)),
      ...(kind === "offer" ? {} : { result: { offer: true } }),
    },
  ],
  items: Object.fromEntries(
    full.items.map((item, index) => [
      item.id,
      { planned_quantity: units[index]?.accepted_quantity ?? 0 },
    ])
  ),
})

/** The work that was quoted, on everything that is here; paid before it begins. */
const quotedService = (full: FullCase, amount: string): PlannedSettlement => {
  const worked = full.items.map((item) =>
    inspectable(item) > 0 ? { ...item, resolution: "paid_service" } : item
  )
  const planned = planService(
    "paid_service",
    { ...full, items: worked },
    Object.fromEntries(worked.map((item) => [item.id, inspectable(item)]))
  )
  return {
    settlements: planned.settlements?.map((one) => ({
      ...one,
      payment: { amount, payment_collection_id: null },
    })),
    items: Object.fromEntries(
      Object.entries(planned.items ?? {}).map(([id, set]) => [
        id,
        { ...set, resolution: "paid_service" },
      ])
    ),
  }
}

/** The case with what an offer pays for settled as `resolution`, whatever was asked for. */
const settledAs = (
  full: FullCase,
  units: readonly UnitQuantities[],
  resolution: "refund" | "store_credit"
): FullCase => ({
  ...full,
  items: full.items.map((item, index) =>
    (units[index]?.accepted_quantity ?? 0) > item.accepted_quantity
      ? { ...item, resolution }
      : item
  ),
})

/** As above with money; who asked for store credit gets it. */
const inMoney = (
  full: FullCase,
  units: readonly UnitQuantities[]
): FullCase => ({
  ...full,
  items: settledAs(full, units, "refund").items.map((item, index) =>
    full.items[index]?.resolution === "store_credit"
      ? { ...item, resolution: "store_credit" }
      : item
  ),
})

const withResolutions = (
  planned: PlannedSettlement,
  { items }: FullCase
): PlannedSettlement => ({
  ...planned,
  items: Object.fromEntries(
    items.map(({ id, resolution }) => [
      id,
      { resolution, ...planned.items?.[id] },
    ])
  ),
})

/** Plans what an offer gives, once it is accepted. `units` stand in the order of the case's items. */
export const planOffer = async (
  container: MedusaContainer,
  full: FullCase,
  offer: CaseOffer,
  units: readonly UnitQuantities[]
): Promise<PlannedSettlement> => {
  const money = inMoney(full, units)
  switch (offer.kind) {
    case "discount_code":
      return {
        settlements: [
          {
            ...agreed(full, "discount_code", nothing(full)),
            result: { ...codePlan(offer, new Date()) },
          },
        ],
      }
    case "service_quote":
      return quotedService(full, offer.amount ?? "0")
    case "store_credit":
      return withResolutions(
        await fixedAmount(
          container,
          full,
          offer.amount ?? "0",
          units,
          "store_credit"
        ),
        settledAs(full, units, "store_credit")
      )
    case "partial_refund":
      return withResolutions(
        await fixedAmount(container, full, offer.amount ?? "0", units),
        money
      )
    case "keep_item":
      return withResolutions(await planAccepted(container, money, units), money)
  }
}
