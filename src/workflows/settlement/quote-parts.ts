import { MathBN } from "@medusajs/framework/utils"
import type { Quote } from "../../domain/settlement"
import { chargedCodes } from "./order-money"
import {
  quoteItems,
  type QuotedItem,
  type QuoteOnOrder,
  type QuoteTerms,
} from "./quote-items"

/**
 * The quotes of the cases that one submission becomes, each on top of those before it: flat fees, return
 * and outbound shipping and what rounding leaves are counted once, so that together they are the quote
 * of the whole.
 */
export const quoteParts = (
  terms: QuoteTerms,
  on: QuoteOnOrder,
  parts: QuotedItem[][]
): Quote[] => {
  let { so_far, charged } = on
  return parts.map((items, position) => {
    const quote = quoteItems(
      terms,
      {
        so_far,
        charged,
        // The one that completes the order pays it.
        outbound_shipping:
          position === parts.length - 1 ? on.outbound_shipping : null,
      },
      items
    )
    so_far = {
      due: MathBN.add(so_far.due, quote.exact).toFixed(),
      paid: MathBN.add(so_far.paid, quote.total).toFixed(),
    }
    charged = new Set([...charged, ...chargedCodes([quote])])
    return quote
  })
}
