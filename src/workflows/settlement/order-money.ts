import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import type { RequestType } from "../../domain/policy"
import type { Quote } from "../../domain/settlement"
import { RMA_MODULE } from "../../modules/rma"
import type { RmaOptions } from "../../modules/rma/options"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { loadShippingMethods } from "../order/load-shipping-methods"
import type { LineCounters } from "../order/load-units"
import { toNumber } from "../order/unit-value"
import { alreadyGiven } from "./already-given"
import { sendsGoods, sentLines } from "./goods-lines"
import { atMost, outboundShipping } from "./outbound-shipping"
import { FLAT_BONUS, RETURN_SHIPPING, type QuoteOnOrder } from "./quote-items"

export interface OrderMoneyInput {
  order: { id: string; items: LineCounters[] }
  type: RequestType
  currency_code: string
  /** Units per order line that this quote counts, beyond those core has received already. */
  counted: Record<string, number>
  /** Flat fees and return shipping are taken once a submission. */
  submission_id: string | null
  /** Settlements that are quoted again: everything is as if they had never been. */
  without?: readonly RmaSettlementRecord[]
  /** Quotes of the same submission that are in no table yet, and what they took off earlier offers. */
  beside?: readonly { quote: Quote; given: Record<string, Decimal> }[]
}

export interface OrderMoney extends QuoteOnOrder {
  /** What offers gave on each order line, gross. */
  given: Map<string, Decimal>
}

/** Units of each line in whose place goods will be sent; once they are, the order has a line for them. */
const toBeReplaced = (
  settlements: readonly Pick<
    RmaSettlementRecord,
    "kind" | "status" | "quote" | "goods" | "result"
  >[]
): Map<string, number> => {
  const units = new Map<string, number>()
  for (const one of settlements) {
    if (sendsGoods(one) && one.goods?.length && !sentLines(one).length) {
      for (const { kind, item_id, quantity } of one.quote.lines) {
        if (kind === "item" && item_id) {
          units.set(item_id, (units.get(item_id) ?? 0) + (quantity ?? 0))
        }
      }
    }
  }
  return units
}

/**
 * Everything that was ordered is back, or comes back with the counted units, and nothing is sent in its place.
 */
const wholeOrder = (
  { order, counted }: OrderMoneyInput,
  replaced: Map<string, number>
): boolean =>
  order.items.every((item) => {
    const back =
      toNumber(item.detail.return_received_quantity) +
      toNumber(item.detail.return_dismissed_quantity) -
      (replaced.get(item.id) ?? 0)
    return back + (counted[item.id] ?? 0) >= toNumber(item.detail.quantity)
  })

const outboundDue = (
  input: OrderMoneyInput,
  earlier: readonly { quote: Quote }[],
  replaced: Map<string, number>
): boolean => {
  const paid = earlier.some((one) =>
    one.quote.lines.some((line) => line.kind === "outbound_shipping")
  )
  if (paid || input.type.outbound_shipping === "never") {
    return false
  }
  return (
    input.type.outbound_shipping === "always" || wholeOrder(input, replaced)
  )
}

/**
 * The most a withdrawal gives back of the way out: the standard delivery, once the shop has carried out a
 * dearer one that the consumer chose (Directive 2011/83/EU Art. 13(2)). Undefined: all of it.
 */
const dearest = (
  { type, order, currency_code }: OrderMoneyInput,
  { law }: RmaOptions
): number | undefined => {
  const sent = order.items.some(
    ({ detail }) => toNumber(detail.shipped_quantity) > 0
  )
  return type.legal_basis === "withdrawal" && sent
    ? law.standard_delivery[currency_code.toLowerCase()]
    : undefined
}

/** What these quotes took that is taken once a submission. */
export const chargedCodes = (quotes: readonly Quote[]): Set<string> =>
  new Set(
    quotes.flatMap((quote) =>
      quote.lines.flatMap((line) => {
        if (line.kind === "return_shipping") {
          return [RETURN_SHIPPING]
        }
        if (line.kind === "bonus" && line.code === "flat") {
          return [FLAT_BONUS]
        }
        return line.kind === "fee" && line.code && !line.waived
          ? [line.code]
          : []
      })
    )
  )

const less = (sum: Decimal, taken: Decimal[]): Decimal =>
  MathBN.sub(sum, MathBN.sum(0, ...taken)).toFixed()

/** What earlier settlements of this order mean for the next quote on it. */
export const orderMoney = async (
  container: MedusaContainer,
  input: OrderMoneyInput
): Promise<OrderMoney> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const [sums, settlements] = await Promise.all([
    rma.readOrderSums(input.order.id),
    rma.readOrderSettlements(input.order.id),
  ])
  const without = input.without ?? []
  const beside = input.beside ?? []
  const dropped = new Set(without.map(({ id }) => id))
  const standing = settlements.filter((one) => !dropped.has(one.id))
  // Only what was settled is in the sums.
  const moved = without.filter(({ status }) => status === "settled")
  return {
    so_far: {
      due: less(
        sums.due_exact,
        moved.map((one) => one.exact_amount)
      ),
      paid: less(
        sums.paid,
        moved.map((one) => one.amount)
      ),
    },
    outbound_shipping: outboundDue(
      input,
      [...standing, ...beside],
      toBeReplaced(standing)
    )
      ? atMost(
          outboundShipping(
            await loadShippingMethods(container, input.order.id)
          ),
          dearest(input, rma.getOptions())
        )
      : null,
    charged: chargedCodes(
      [
        ...standing.filter(
          (one) =>
            input.submission_id !== null &&
            one.submission_id === input.submission_id
        ),
        ...beside,
      ].map((one) => one.quote)
    ),
    given: alreadyGiven([
      ...standing,
      ...beside.map((one) => ({
        ...one,
        kind: "refund",
        status: "planned" as const,
        result: null,
      })),
    ]),
  }
}
