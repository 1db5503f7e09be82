import { readAmount } from "./amount"
import { type DraftLine, WHOLE_REQUEST } from "./draft-line"
import type { QuoteInput } from "./types"
import type { Withholding } from "./withheld"

/**
 * The outbound shipping given back, when the policy or the law says so (DESIGN § 6).
 * @throws SettlementError for an amount that cannot be
 */
export function outboundShippingLines(
  shipping: QuoteInput["outbound_shipping"]
): DraftLine[] {
  if (!shipping) {
    return []
  }
  return [
    {
      kind: "outbound_shipping",
      code: null,
      ...WHOLE_REQUEST,
      gross: readAmount(shipping.gross, "outbound_shipping.gross"),
      net: readAmount(shipping.net, "outbound_shipping.net"),
      tax_rate: shipping.tax_rate,
    },
  ]
}

/**
 * The way back, where the shopper pays it out of the refund (S3.25, S4.34).
 * @param on the lines it is withheld from
 * @throws SettlementError for an amount that cannot be
 */
export function returnShippingOn(
  on: readonly DraftLine[],
  shipping: QuoteInput["return_shipping"]
): Withholding[] {
  if (!shipping) {
    return []
  }
  const amount = readAmount(shipping.gross, "return_shipping.gross")
  const own_tax =
    shipping.net === undefined
      ? undefined
      : {
          net: readAmount(shipping.net, "return_shipping.net"),
          tax_rate: shipping.tax_rate ?? null,
        }
  return [{ kind: "return_shipping", code: null, amount, on, own_tax }]
}
