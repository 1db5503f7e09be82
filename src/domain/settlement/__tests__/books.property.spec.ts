import BigNumber from "bignumber.js"
import fc from "fast-check"
import { creditLinesFor } from "../credit-lines"
import type { Split } from "./carts"
import { settle, settledCases, sum } from "./cases"

/** How far core's total falls; it multiplies and then divides, so its last digit is not ours. */
function received({ lines, cases }: Split, index: number): BigNumber {
  return sum(
    lines.map((line, at) =>
      line.gross.times(cases[index]?.[at] ?? 0).dividedBy(line.units)
    )
  )
}

describe("I2 the books over random carts", () => {
  it("owes exactly what is paid, so that the order is left as it was", () => {
    fc.assert(
      fc.property(settledCases, ({ split, extras, digits }) => {
        settle(split, digits, extras).forEach((quote, index) => {
          const booksValue = received(split, index)
          const credits = creditLinesFor({
            quote,
            booksValue: booksValue.toFixed(),
          })
          const amounts = credits.map((line) => line.amount)
          expect(amounts.filter((amount) => Number(amount) === 0)).toEqual([])
          expect(booksValue.plus(sum(amounts)).toFixed()).toBe(quote.total)
        })
      }),
      { numRuns: 300 }
    )
  })

  it("names every part of a minor unit or more: only rounding is left over", () => {
    fc.assert(
      fc.property(settledCases, ({ split, extras, digits }) => {
        const minor = new BigNumber(1).shiftedBy(-digits)
        settle(split, digits, extras).forEach((quote, index) => {
          const credits = creditLinesFor({
            quote,
            booksValue: received(split, index).toFixed(),
          })
          const references = credits.map((line) => line.reference)
          expect(references).not.toContain("rma_adjustment")
          const rest = credits.find(
            (line) => line.reference === "rma_rounding"
          )?.amount
          expect(new BigNumber(rest ?? 0).abs().isLessThan(minor)).toBe(true)
        })
      }),
      { numRuns: 200 }
    )
  })
})
