import { MathBN } from "@medusajs/framework/utils"
import type { Facts, GiftFacts, ItemFacts } from "../../domain/policy/facts"
import { areReadable, fitsBuyRules } from "./fits-buy-rules"
import type { GiftPromotion } from "./load-gift-promotions"
import type { CoreAdjustment, CoreOrder, CoreOrderItem } from "./load-order"
import { toNumber, unitValue } from "./unit-value"

const rootOf = ({ id, stands_for }: CoreOrderItem): string => stands_for ?? id

const grossAfter = (item: CoreOrderItem, adjustments: CoreAdjustment[]) =>
  MathBN.convert(unitValue({ ...item, adjustments }).gross)

/** What one given unit is cheaper by, gross. */
const offOneUnit = (item: CoreOrderItem, promotion: GiftPromotion) => {
  const { type, value, is_tax_inclusive } = promotion
  const price = grossAfter(item, [])
  if (type === "percentage") {
    return MathBN.div(MathBN.mult(price, toNumber(value)), 100)
  }
  const single = { ...item, quantity: 1 }
  const after = grossAfter(single, [{ amount: value ?? 0, is_tax_inclusive }])
  return MathBN.min(price, MathBN.sub(price, after))
}

/** Units of the line that the promotion gave: core keeps how much came off, not how many units it was for. */
const givenOf = (item: CoreOrderItem, promotion: GiftPromotion): number => {
  const own = (item.adjustments ?? []).filter(
    ({ promotion_id }) => promotion_id === promotion.id
  )
  const off = offOneUnit(item, promotion)
  if (!own.length || off.lte(0)) {
    return 0
  }
  const perUnit = MathBN.sub(grossAfter(item, []), grossAfter(item, own))
  const quantity = toNumber(item.quantity)
  const units = MathBN.div(MathBN.mult(perUnit, quantity), off)
  return Math.min(quantity, Math.round(units.toNumber()))
}

interface Gift {
  given: number
  lines: CoreOrderItem[]
}

const giftsOf = (items: CoreOrderItem[], promotion: GiftPromotion): Gift[] =>
  items.flatMap((item) => {
    const given = givenOf(item, promotion)
    const lines = items.filter((line) => rootOf(line) === item.id)
    return given > 0 ? [{ given, lines }] : []
  })

/**
 * Whether what was bought earns what was given, as the promotion is now. Where not, it was another one when the
 * order was placed, and nobody knows what earned the gift.
 */
const isAsPlaced = (
  earning: readonly CoreOrderItem[],
  gifts: readonly Gift[],
  needs: number,
  gives: number
): boolean => {
  const bought = earning.filter(({ stands_for }) => !stands_for)
  const units = bought.reduce((sum, item) => sum + toNumber(item.quantity), 0)
  const given = (some: readonly Gift[]) =>
    some.reduce((sum, gift) => sum + gift.given, 0)
  const both = gifts.filter(({ lines }) =>
    lines.some((line) => earning.includes(line))
  )
  return units - given(both) >= needs * Math.ceil(given(gifts) / gives)
}

const keptOf = (
  lines: readonly CoreOrderItem[],
  facts: readonly ItemFacts[]
): Record<string, number> =>
  Object.fromEntries(
    lines.map(({ id }) => {
      const item = facts.find(({ item_id }) => item_id === id)
      return [id, item?.withdrawable_quantity ?? 0]
    })
  )

/** Nothing where the promotion gave nothing here, or nobody knows any more what earned it. */
const giftFactsOf = (
  { items }: CoreOrder,
  facts: readonly ItemFacts[],
  promotion: GiftPromotion
): GiftFacts[] => {
  const { buy_rules, products } = promotion
  const needs = promotion.buy_rules_min_quantity ?? 0
  const gives = promotion.apply_to_quantity ?? 0
  const gifts = giftsOf(items, promotion)
  if (!gifts.length || needs <= 0 || gives <= 0 || !areReadable(buy_rules)) {
    return []
  }
  const earning = items.filter((item) =>
    fitsBuyRules(buy_rules, {
      ...item,
      product: products?.[item.product_id ?? ""],
    })
  )
  return isAsPlaced(earning, gifts, needs, gives)
    ? [
        {
          promotion: promotion.code,
          each_needs: needs,
          each_gives: gives,
          earning: keptOf(earning, facts),
          gifts: gifts.map(({ given, lines }) => ({
            given,
            kept: keptOf(lines, facts),
          })),
        },
      ]
    : []
}

/** What the order got for something else, and what earned it (DESIGN § 6). */
export const withGifts = (
  facts: Facts,
  order: CoreOrder,
  promotions: readonly GiftPromotion[]
): Facts => {
  const gifts = promotions.flatMap((promotion) =>
    giftFactsOf(order, facts.items, promotion)
  )
  return gifts.length ? { ...facts, gifts } : facts
}
