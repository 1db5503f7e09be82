import { MathBN } from "@medusajs/framework/utils"
import type { QuoteInput } from "../../domain/settlement"
import type { CoreShippingMethod } from "../order/load-shipping-methods"
import { exact, unitValue } from "../order/unit-value"

type Outbound = QuoteInput["outbound_shipping"]

/** No more than this of it, its tax in proportion; gross, major units. */
export const atMost = (
  outbound: Outbound,
  most: number | undefined
): Outbound =>
  !outbound || most === undefined || MathBN.lte(outbound.gross, most)
    ? outbound
    : {
        ...outbound,
        gross: MathBN.convert(most).toFixed(),
        net: MathBN.div(
          MathBN.mult(outbound.net, most),
          outbound.gross
        ).toFixed(),
      }

/** What the shopper paid for outbound delivery; null when it was free. Return shipping of core is left out. */
export const outboundShipping = (
  shippingMethods: CoreShippingMethod[]
): Outbound => {
  const methods = shippingMethods.filter(
    (method) =>
      !method.detail?.return_id &&
      !method.detail?.claim_id &&
      !method.detail?.exchange_id
  )
  const values = methods.map((method) =>
    unitValue({ ...method, unit_price: method.amount, quantity: 1 })
  )
  const gross = MathBN.sum(0, ...values.map((value) => exact(value.gross)))
  if (MathBN.lte(gross, 0)) {
    return null
  }
  const rates = new Set(values.map((value) => value.tax_rate))
  const [rate = null] = rates
  return {
    gross: gross.toFixed(),
    net: MathBN.sum(0, ...values.map((value) => exact(value.net))).toFixed(),
    tax_rate: rates.size === 1 ? rate : null,
  }
}
