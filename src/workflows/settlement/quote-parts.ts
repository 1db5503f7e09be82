import { MathBN } from "@medusajs/framework/utils"
import { mergeQuotes, type Quote } from "../../domain/settlement"
import { chargedCodes } from "./order-money"
import {
  isExchanged,
  isMoney,
  quoteItems,
  type QuotedItem,
  type QuoteOnOrder,
  type QuoteTerms,
} from "./quote-items"

/**
 * What is settled apart is quoted apart, in the order in which it is planned: money first, since it pays what is
 * taken once a submission; what is replaced or repaired pays nothing.
 */
const byKind = (items: QuotedItem[]): QuotedItem[][] => {
  const exchanged = items.filter(isExchanged)
  const others = items.filter((item) => !isExchanged(item))
  const groups = others.some(isMoney)
    ? [others, exchanged]
    : [exchanged, others]
  const some = groups.filter((group) => group.length > 0)
  return some.length ? some : [[]]
}

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
  const next = (items: QuotedItem[], completes: boolean): Quote => {
    const quote = quoteItems(
      terms,
      {
        so_far,
        charged,
        // The one that completes the order pays it.
        outbound_shipping: completes ? on.outbound_shipping : null,
      },
      items
    )
    so_far = {
      due: MathBN.add(so_far.due, quote.exact).toFixed(),
      paid: MathBN.add(so_far.paid, quote.total).toFixed(),
    }
    charged = new Set([...charged, ...chargedCodes([quote])])
    return quote
  }
  return parts.map((items, position) => {
    const [first = [], ...others] = byKind(items)
    const completes = position === parts.length - 1
    return mergeQuotes([
      next(first, completes),
      ...others.map((group) => next(group, completes)),
    ])
  })
}

/**
 * The quote of a whole submission. Cases of an exchange are paid one by one, so that what one gives back is
 * not set off against what another charges.
 * @param parts quotes of its cases
 */
export const quoteWhole = (
  terms: QuoteTerms,
  on: QuoteOnOrder,
  items: QuotedItem[],
  parts: readonly Quote[]
): Quote => {
  const [first, ...others] = parts
  return first && (!others.length || items.some(isExchanged))
    ? mergeQuotes([first, ...others])
    : quoteItems(terms, on, items)
}
