import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { quote, type Quote } from "../../domain/settlement"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import { alreadyGiven, takeGiven } from "./already-given"

/**
 * A fixed amount as a quote, spread over the items in proportion to their value, so that each line's later
 * refund knows what it already had (DESIGN § 6).
 * @param given what earlier offers gave on each order line: less is left of it
 * @throws RmaError `invalid_data` when the amount is zero, more than is left of the items' value, or finer
 *   than the currency's minor unit
 */
export const offerQuote = (
  { rma, items }: FullCase,
  amount: string,
  given: Map<string, Decimal>
): Quote => {
  const digits = rma.facts?.order.currency_digits ?? 2
  const whole = items.map((item) =>
    MathBN.mult(item.unit_gross ?? 0, item.quantity)
  )
  const { each } = takeGiven(
    given,
    items.map((item, index) => ({
      line: item.item_id ?? "",
      value: (whole[index] ?? MathBN.convert(0)).toFixed(),
    }))
  )
  const worth = whole.map((value, index) => MathBN.sub(value, each[index] ?? 0))
  const total = MathBN.sum(0, ...worth)
  if (
    MathBN.lte(amount, 0) ||
    MathBN.gt(amount, total) ||
    !MathBN.eq(MathBN.convert(amount).toFixed(digits), amount)
  ) {
    throw new RmaError("invalid_data", {
      message:
        "The amount must be above zero and not exceed what is left of the items' value, in the currency's minor unit.",
    })
  }
  let left = MathBN.convert(amount)
  const shares = worth.map((value, index) => {
    const share =
      index === worth.length - 1
        ? left
        : MathBN.convert(
            MathBN.div(MathBN.mult(amount, value), total).toFixed(digits, 1)
          )
    left = MathBN.sub(left, share)
    return share
  })
  return quote({
    currency_code: rma.currency_code ?? "",
    currency_digits: digits,
    items: items.map((item, index) => {
      const gross = shares[index] ?? MathBN.convert(0)
      const factor = MathBN.add(1, MathBN.div(item.tax_rate ?? 0, 100))
      return {
        id: item.id,
        item_id: item.item_id ?? "",
        title: item.title,
        quantity: 1,
        reason: item.reason,
        resolution: "commercial_offer",
        unit_gross: gross.toFixed(),
        unit_net: MathBN.div(gross, factor).toFixed(),
        tax_rate: item.tax_rate,
        already_given: "0",
      }
    }),
    fees: [],
    outbound_shipping: null,
    return_shipping: null,
    so_far: { due: "0", paid: "0" },
  })
}

/** `offerQuote` on what earlier offers left of the order's lines. */
export const quoteOffer = async (
  container: MedusaContainer,
  full: FullCase,
  amount: string
): Promise<Quote> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { order_id } = full.rma
  const settlements = order_id ? await rma.readOrderSettlements(order_id) : []
  return offerQuote(full, amount, alreadyGiven(settlements))
}
