import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { isService } from "../../domain/lifecycle"
import type { ItemFacts } from "../../domain/policy"
import type { Quote } from "../../domain/settlement"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type {
  RmaItemRecord,
  RmaSettlementRecord,
} from "../../modules/rma/records"
import { termsOf } from "../case/deadlines"
import { loadUnits } from "../order/load-units"
import { toNumber } from "../order/unit-value"
import { takeGiven } from "./already-given"
import { isGoods } from "./goods-lines"
import { orderMoney } from "./order-money"
import { exchangePrice } from "./exchange-price"
import { quoteItems, RETURN_SHIPPING, type QuotedItem } from "./quote-items"

export interface CaseQuote {
  quote: Quote
  /** What offers gave before and this quote takes off, by order line. */
  given: Record<string, Decimal>
}

/** A line asked for under two reasons has two facts, and rows of one moment come back in any order. */
export const declaredFacts = (
  full: FullCase,
  item: RmaItemRecord
): ItemFacts => {
  const ofLine = (full.rma.facts?.items ?? []).filter(
    (one) => one.item_id === item.item_id
  )
  const facts =
    ofLine.find(
      (one) =>
        (one.reason ?? null) === item.reason &&
        (one.resolution ?? null) === item.resolution &&
        one.requested_quantity === item.quantity
    ) ??
    // Staff may have chosen another resolution since.
    ofLine.find(
      (one) =>
        (one.reason ?? null) === item.reason &&
        one.requested_quantity === item.quantity
    ) ??
    // Units that were split off are fewer than were asked for.
    ofLine.find((one) => (one.reason ?? null) === item.reason) ??
    ofLine[0]
  if (!facts) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Case ${full.rma.id} has no facts for item ${item.id}.`
    )
  }
  return facts
}

/** Units that left the order before they were sent: core's quantities are without them already. */
const leftOrder = ({ rma }: FullCase, item: RmaItemRecord): number =>
  rma.return_id === null ? Math.min(item.kept_quantity, item.core_quantity) : 0

/** Units of this case that core does not count as returned yet: they complete the order with it. */
const countedLines = (
  full: FullCase,
  units: Record<string, number>
): Record<string, number> => {
  const counted: Record<string, number> = {}
  for (const item of full.items) {
    if (item.item_id && !isGoods(item.resolution)) {
      const more = Math.max(
        0,
        (units[item.id] ?? 0) - item.booked_quantity - leftOrder(full, item)
      )
      counted[item.item_id] = (counted[item.item_id] ?? 0) + more
    }
  }
  return counted
}

/** Of a parcel that came before anybody decided no label was made: it costs the shopper nothing. */
const withoutLabel = ({ rma }: FullCase): boolean =>
  rma.return_id !== null &&
  rma.shipping?.by === "label" &&
  !rma.shipping.label &&
  !rma.shipping.return_fulfillment_id

export interface QuoteOptions {
  /** Settlements that are quoted again, as if they had never been. */
  without?: readonly RmaSettlementRecord[]
  /** Quotes that are planned in the same transition, on top of which this one comes. */
  beside?: readonly CaseQuote[]
}

/**
 * What is owed for units of a case that were accepted, by the terms and facts it froze at submit
 * (DESIGN § 5: the standing too).
 */
export const quoteCase = async (
  container: MedusaContainer,
  full: FullCase,
  units: Record<string, number>,
  { without = [], beside = [] }: QuoteOptions = {}
): Promise<CaseQuote> => {
  const terms = await termsOf(container, full)
  const { facts, order_id } = full.rma
  const lines = order_id ? await loadUnits(container, order_id) : null
  if (!terms || !facts || !order_id || !lines) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Case ${full.rma.id} has no terms.`
    )
  }
  const money = await orderMoney(container, {
    order: { id: order_id, items: lines },
    type: terms.type,
    currency_code: facts.order.currency_code,
    counted: countedLines(full, units),
    submission_id: full.rma.submission_id,
    without,
    beside,
  })
  const counted = full.items
    .map((item) => ({ item, facts: declaredFacts(full, item) }))
    .filter(({ item }) => (units[item.id] ?? 0) > 0)
  const { each, used } = takeGiven(
    money.given,
    counted.map(({ item }) => ({
      line: item.item_id ?? "",
      value: MathBN.mult(
        item.unit_gross ?? 0,
        toNumber(units[item.id])
      ).toFixed(),
    }))
  )
  const quote = quoteItems(
    { facts, ...terms, waived_fees: full.rma.waived_fees },
    withoutLabel(full)
      ? { ...money, charged: new Set([...money.charged, RETURN_SHIPPING]) }
      : money,
    counted.map(({ item, facts: itemFacts }, index) => ({
      id: item.id,
      facts: itemFacts,
      // Of what was to be worked on, or was left to an offer, only what is paid back is quoted.
      settled_as:
        isService(item.resolution) || item.resolution === "commercial_offer"
          ? "refund"
          : item.resolution,
      quantity: units[item.id] ?? 0,
      unit_gross: requireAmount(item.unit_gross, item),
      unit_net: requireAmount(item.unit_net, item),
      tax_rate: item.tax_rate,
      already_given: each[index] ?? "0",
      exchange: exchangedFor(item),
      ...deductionLeft(full, item, without),
    }))
  )
  return { quote, given: used }
}

/** What staff deducted from an item, less what earlier settlements of the case took for it. */
const deductionLeft = (
  { settlements }: FullCase,
  item: RmaItemRecord,
  without: readonly RmaSettlementRecord[]
): { deduction?: { amount: Decimal; reason: string } } => {
  if (!item.deduction) {
    return {}
  }
  const dropped = new Set(without.map(({ id }) => id))
  const taken = settlements
    .filter((one) => !dropped.has(one.id) && one.status !== "canceled")
    .flatMap((one) => one.quote.lines)
    .filter((line) => line.kind === "deduction" && line.id === item.id)
    .map((line) => line.gross)
  const left = MathBN.sum(item.deduction.amount, ...taken)
  return MathBN.gt(left, 0)
    ? { deduction: { ...item.deduction, amount: left.toFixed() } }
    : {}
}

/** What was chosen in an exchange, at the price frozen at submit. */
const exchangedFor = (item: RmaItemRecord): QuotedItem["exchange"] =>
  item.exchange_variant_id
    ? { title: item.exchange_title ?? item.title, price: exchangePrice(item) }
    : undefined

const requireAmount = (amount: string | null, item: RmaItemRecord): Decimal => {
  if (amount === null) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Item ${item.id} has no value.`
    )
  }
  return amount
}
