import type { Decimal } from "../decimal"
import { Amount, readAmount, readSigned, sum, write, ZERO } from "./amount"
import { moneyLine } from "./money-line"
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
  return {
    ...quote,
    lines: [...quote.lines, moneyLine("unpaid", null, write(less.negated()))],
    exact: write(
      Amount.max(readSigned(quote.exact, "exact").minus(less), ZERO)
    ),
    total: write(total.minus(less)),
  }
}

/**
 * The quote as if all of it had been paid. Of one that came to nothing it is exact to a minor unit.
 *
 * @throws SettlementError `amount_missing`, `amount_invalid`
 */
export const withoutUnpaid = (quote: Quote): Quote => {
  const unpaid = readAmount(unpaidIn(quote), "unpaid")
  if (unpaid.isZero()) {
    return quote
  }
  const add = (amount: Decimal, field: string): Decimal =>
    write(readSigned(amount, field).plus(unpaid))
  return {
    ...quote,
    lines: quote.lines.filter(({ kind }) => kind !== "unpaid"),
    exact: add(quote.exact, "exact"),
    total: add(quote.total, "total"),
  }
}
