import {
  bonusesFor,
  feesFor,
  keepsGoods,
  shippingForRequest,
  type Facts,
  type ItemFacts,
} from "../../domain/policy"
import type { Policy, RequestType } from "../../domain/policy"
import {
  quote,
  waiveFees,
  type Quote,
  type QuoteInput,
  type QuoteItem,
} from "../../domain/settlement"
import { isGoods } from "./goods-lines"

/** Units to be quoted, with the declared facts that fees are judged by. */
export interface QuotedItem extends Omit<
  QuoteItem,
  "item_id" | "title" | "reason" | "resolution"
> {
  facts: ItemFacts
  /** The resolution that settles it, where staff chose another one than was declared. */
  settled_as?: string | null
}

export interface QuoteTerms {
  facts: Facts
  policy: Policy
  type: RequestType
  /** Fees that staff waived. */
  waived_fees?: readonly { code: string }[] | null
}

export interface QuoteOnOrder {
  so_far: QuoteInput["so_far"]
  /** Outbound delivery as paid, when the order will be wholly returned; else null. */
  outbound_shipping: QuoteInput["outbound_shipping"]
  /** Flat fees and return shipping that another settlement of the submission took already. */
  charged: ReadonlySet<string>
}

/** Code under which return shipping is remembered in {@link QuoteOnOrder.charged}. */
export const RETURN_SHIPPING = "return_shipping"
/** Code under which a flat bonus is; no fee can be called so. */
export const FLAT_BONUS = "bonus:flat"

/** Whether money alone is given back for it: nothing is for what is replaced or repaired. */
export const isMoney = (item: QuotedItem): boolean =>
  !isGoods(item.settled_as ?? item.facts.resolution)

const bonuses = (
  terms: QuoteTerms,
  { charged }: QuoteOnOrder,
  items: QuotedItem[]
): QuoteInput["bonuses"] =>
  bonusesFor(
    terms.facts,
    terms.policy,
    terms.type.code,
    items
      .filter(
        ({ settled_as, facts }) =>
          (settled_as ?? facts.resolution) === "store_credit"
      )
      .map((item) => ({ id: item.id, item: item.facts }))
  ).filter(({ kind }) => kind === "percent" || !charged.has(FLAT_BONUS))

/** Whether goods go out for it at a price: what comes back is worth what was paid for it. */
export const isExchanged = ({
  settled_as,
  facts,
}: Pick<QuotedItem, "settled_as" | "facts">): boolean =>
  (settled_as ?? facts.resolution) === "exchange"

/** What is replaced or repaired is shown, and nothing is paid back for it. */
const asSettled = ({ exchange, ...item }: QuotedItem): QuotedItem => {
  if (isExchanged(item)) {
    return {
      ...item,
      exchange: exchange ?? { title: item.facts.title, price: null },
    }
  }
  return isMoney(item)
    ? item
    : {
        ...item,
        unit_gross: "0",
        unit_net: "0",
        already_given: "0",
        deduction: undefined,
      }
}

const returnShipping = (
  terms: QuoteTerms,
  items: QuotedItem[]
): QuoteInput["return_shipping"] => {
  const facts = { ...terms.facts, items: items.map((item) => item.facts) }
  if (keepsGoods(facts, terms.policy, terms.type.code)) {
    return null
  }
  const shipping = shippingForRequest(facts, terms.policy, terms.type.code)
  const price = shipping.price?.[terms.facts.order.currency_code.toLowerCase()]
  return shipping.payer === "customer" && price !== undefined
    ? { gross: price }
    : null
}

/**
 * What is owed for these units under these terms: the same arithmetic for the preview, the submit and the
 * settlement; only the counted units differ (DESIGN § 6).
 */
export const quoteItems = (
  terms: QuoteTerms,
  on: QuoteOnOrder,
  items: QuotedItem[]
): Quote => {
  const counted = items.filter((item) => item.quantity > 0).map(asSettled)
  const fees = waiveFees(
    feesFor(
      terms.facts,
      terms.policy,
      terms.type.code,
      counted.map((item) => ({ id: item.id, item: item.facts }))
    ),
    new Set(terms.waived_fees?.map(({ code }) => code))
  )
  return quote({
    currency_code: terms.facts.order.currency_code,
    currency_digits: terms.facts.order.currency_digits,
    items: counted.map(({ facts, settled_as, ...item }) => ({
      ...item,
      item_id: facts.item_id,
      title: facts.title,
      reason: facts.reason ?? null,
      resolution: settled_as ?? facts.resolution ?? "refund",
    })),
    fees: fees.filter(
      (fee) => fee.kind === "percent" || !on.charged.has(fee.code)
    ),
    bonuses: bonuses(terms, on, counted),
    outbound_shipping: counted.some(isMoney) ? on.outbound_shipping : null,
    return_shipping:
      counted.length && !on.charged.has(RETURN_SHIPPING)
        ? returnShipping(terms, counted)
        : null,
    so_far: on.so_far,
  })
}
