import type { Decimal } from "../decimal"
import { readSigned, sum, write, ZERO } from "./amount"
import type { Quote } from "./types"

/** Core's amounts have noise below that. */
const DECIMALS = 12

/**
 * By how much the order's total fell with the goods of each of these quotes: in proportion to their value, the last one
 * taking the rest, so that together it is all of it.
 *
 * @param books_delta by how much it fell with all of them; major units, exact
 * @throws SettlementError `amount_missing`, `amount_invalid`
 */
export const splitBooksDelta = (
  quotes: readonly Pick<Quote, "lines">[],
  books_delta: Decimal
): Decimal[] => {
  const fell = readSigned(books_delta, "books_delta")
  const values = quotes.map(({ lines }) =>
    sum(
      lines
        .filter(({ kind }) => kind === "item")
        .map(({ gross }) => readSigned(gross, "gross"))
    )
  )
  const all = sum(values)
  let left = fell
  return values.map((value, index) => {
    const share = all.isZero()
      ? ZERO
      : fell.times(value).dividedBy(all).decimalPlaces(DECIMALS)
    const own = index === values.length - 1 ? left : share
    left = left.minus(own)
    return write(own)
  })
}
