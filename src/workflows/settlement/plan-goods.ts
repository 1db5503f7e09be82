import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { UnitQuantities } from "../../domain/lifecycle"
import type { Quote } from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type {
  NewRecord,
  RmaItemRecord,
  RmaSettlementRecord,
  SettlementGoods,
} from "../../modules/rma/records"
import { loadVariants } from "../order/load-variants"
import { isAdvance, isRecovery, isRest } from "./advance"
import { goodsQuote } from "./goods-quote"
import { kindOf, type KindCode } from "./kind-of"
import type { SettlementKind } from "./kinds"
import type { PlannedSettlement, PlanOptions } from "./plan-refund"

type Settlement = RmaSettlementRecord

/** The variant that goes out for an item: the one chosen, else the same once more. */
export const variantFor = ({
  exchange_variant_id,
  variant_id,
}: Pick<RmaItemRecord, "exchange_variant_id" | "variant_id">): string | null =>
  exchange_variant_id ?? variant_id

export const goodsOf = async (
  container: MedusaContainer,
  { items }: FullCase,
  wanted: Record<string, number>
): Promise<SettlementGoods[]> => {
  const named = items.filter((item) => wanted[item.id])
  const others = named.flatMap((item) => item.exchange_variant_id ?? [])
  const variants = await loadVariants(container, others)
  return named.map((item) => ({
    rma_item_id: item.id,
    variant_id: variantFor(item),
    title:
      variants.get(item.exchange_variant_id ?? "")?.full_title ?? item.title,
    quantity: wanted[item.id] ?? 0,
    unit_price:
      kindOf(item) === "exchange"
        ? (item.exchange_gross ?? item.unit_gross ?? "0")
        : "0",
  }))
}

export const goodsRow = ({ rma }: FullCase, quote: Quote) => ({
  rma_id: rma.id,
  order_id: rma.order_id,
  status: "planned" as const,
  currency_code: quote.currency_code,
  amount: quote.total,
  exact_amount: quote.exact,
  quote,
})

/** Kinds of settlement that send goods in the place of what comes back. */
export type GoodsKind = Extract<KindCode, "replacement" | "exchange">

/** Goods for so many units of each case item, by its id; nothing for none, nor without an order. */
const plan = async (
  container: MedusaContainer,
  full: FullCase,
  wanted: Record<string, number>,
  kind: GoodsKind,
  { result = null }: PlanOptions = {}
): Promise<PlannedSettlement> => {
  if (!full.rma.order_id || !Object.keys(wanted).length) {
    return {}
  }
  return {
    settlements: [
      {
        ...goodsRow(full, goodsQuote(full, wanted, "nothing")),
        kind,
        units: wanted,
        goods: await goodsOf(container, full, wanted),
        result,
      },
    ],
    items: plannedItems(full, wanted),
  }
}

export const plannedItems = (
  { items }: FullCase,
  more: Record<string, number>
): Record<string, NewRecord<RmaItemRecord>> =>
  Object.fromEntries(
    items
      .filter((item) => more[item.id])
      .map((item) => [
        item.id,
        { planned_quantity: item.planned_quantity + (more[item.id] ?? 0) },
      ])
  )

const countedIn = (settlements: Settlement[], id: string): number =>
  settlements.reduce((sum, { units }) => sum + (units?.[id] ?? 0), 0)

/** Units by case item, those that are above 0. */
const unitsOf = (
  full: FullCase,
  kind: KindCode,
  count: (item: RmaItemRecord, index: number) => number
): Record<string, number> =>
  Object.fromEntries(
    full.items.flatMap((item, index): [string, number][] => {
      const units = kindOf(item) === kind ? count(item, index) : 0
      return units > 0 ? [[item.id, units]] : []
    })
  )

/** What the shopper gave for goods that stayed out; what was written off is not among it. */
const givenBack = ({ settlements, items }: FullCase, kind: GoodsKind): string =>
  MathBN.sum(
    0,
    ...settlements
      .filter(
        (one) =>
          isRecovery(one) &&
          one.status === "settled" &&
          items.some(
            (item) =>
              kindOf(item) === kind &&
              one.goods?.some(({ rma_item_id }) => rma_item_id === item.id)
          ) &&
          one.result?.closed !== "written_off"
      )
      .map(({ amount }) => amount)
  ).toFixed()

/**
 * What goods that went out first leave to be settled: the units that came are booked, and their value stays
 * on the books; what never came, or was refused, is asked for in money (`recovery`).
 */
const planRest = async (
  container: MedusaContainer,
  full: FullCase,
  units: readonly UnitQuantities[],
  kind: GoodsKind
): Promise<PlannedSettlement> => {
  const own = full.settlements.filter(
    (one) => one.kind === kind && one.status !== "canceled"
  )
  const [sent, rests] = [own.filter(isAdvance), own.filter(isRest)]
  const accepted = (index: number) => units[index]?.accepted_quantity ?? 0
  const come = unitsOf(
    full,
    kind,
    (item, index) => accepted(index) - countedIn(rests, item.id)
  )
  const out = unitsOf(
    full,
    kind,
    (item, index) => countedIn(sent, item.id) - accepted(index)
  )
  return {
    settlements: [
      ...(Object.keys(come).length
        ? [
            {
              ...goodsRow(full, goodsQuote(full, come, "nothing")),
              kind,
              units: come,
              result: { rest: true },
            },
          ]
        : []),
      ...(await recoveryOf(container, full, out, kind)),
    ],
  }
}

const recoveryOf = async (
  container: MedusaContainer,
  full: FullCase,
  out: Record<string, number>,
  kind: GoodsKind
): Promise<NewRecord<Settlement>[]> => {
  const quote = goodsQuote(full, out, "value")
  const left = MathBN.sub(quote.total, givenBack(full, kind))
  return MathBN.gt(left, 0)
    ? [
        {
          ...goodsRow(full, quote),
          kind: "recovery",
          amount: left.toFixed(),
          exact_amount: left.toFixed(),
          goods: await goodsOf(container, full, out),
        },
      ]
    : []
}

/** How settlements that send goods are planned. */
export const planOfGoods = (
  kind: GoodsKind
): Pick<SettlementKind, "plan" | "planRest"> => ({
  plan: (container, full, wanted, options) =>
    plan(container, full, wanted, kind, options),
  planRest: (container, full, units) => planRest(container, full, units, kind),
})
