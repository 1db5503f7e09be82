import type { Decimal } from "../decimal"
import { Amount, readAmount, readSigned, sum, write, ZERO } from "./amount"
import type { Quote } from "./types"

/** How much of what a quote gives value for is not given back, since nobody paid it; major units. */
export const unpaidIn = ({ lines }: Pick<Quote, "lines">): Decimal =>
  write(
    sum(
      lines
        .filter(({ kind }) => kind === "unpaid")
        .map(({ gross }) => readSigned(gross, "gross").negated())
    )
  )

/**
 * A quote with a line that takes off what was never paid for its goods, at most all of it. It stands on no books: of
 * goods that left the order the books know only what is owed for them.
 *
 * @param unpaid major units, whole minor units; "0": the quote as it is
 * @throws SettlementError `amount_missing`, `amount_invalid`, `amount_negative`
 */
export const withUnpaid = (quote: Quote, unpaid: Decimal): Quote => {
  const total = readSigned(quote.total, "total")
  const less = Amount.min(readAmount(unpaid, "unpaid"), total)
  if (less.isZero()) {
    return quote
  }
  const amount = write(less.negated())
  return {
    ...quote,
    lines: [
      ...quote.lines,
      {
        kind: "unpaid",
        code: null,
        id: null,
        item_id: null,
        title: null,
        quantity: null,
        gross: amount,
        net: amount,
        tax: "0",
        tax_rate: null,
        shown: amount,
      },
    ],
    exact: write(
      Amount.max(readSigned(quote.exact, "exact").minus(less), ZERO)
    ),
    total: write(total.minus(less)),
  }
}
