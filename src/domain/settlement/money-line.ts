import type { Decimal } from "../decimal"
import type { QuoteLine, QuoteLineKind } from "./types"

/**
 * A line of a quote that is money and nothing else: of no item, and with no tax of its own, which was stated where it
 * comes from.
 *
 * @param amount major units; below 0: taken from the refund
 */
export const moneyLine = (
  kind: QuoteLineKind,
  code: string | null,
  amount: Decimal
): QuoteLine => ({
  kind,
  code,
  id: null,
  item_id: null,
  title: null,
  quantity: null,
  gross: amount,
  net: amount,
  tax: "0",
  tax_rate: null,
  shown: amount,
})
