import BigNumber from "bignumber.js"
import fc from "fast-check"
import type { QuoteItem } from "../types"

/** An order line as a shop makes it; `gross` and `net` are exact, of all its units. */
export interface CartLine {
  id: string
  units: number
  rate: string
  gross: BigNumber
  net: BigNumber
}

const decimal = (max: number, digits: number) =>
  fc
    .integer({ min: 0, max: max * 10 ** digits })
    .map((n) => new BigNumber(n).shiftedBy(-digits))

const price = fc.oneof(decimal(2000, 2), decimal(2000, 4), decimal(3, 4))

const discount = fc.oneof(
  fc.constant({ percent: "0" }),
  fc.constantFrom("10", "15", "33.3", "100").map((percent) => ({ percent })),
  decimal(20, 2).map((off) => ({ off }))
)

const drawnLine = fc.record({
  price,
  discount,
  units: fc.integer({ min: 1, max: 9 }),
  rate: fc.constantFrom("0", "4", "8.1", "22", "23", "25.5"),
})

/** One to six lines, tax included or added, prices of up to four decimals, discounts that leave fractions. */
export const cart: fc.Arbitrary<CartLine[]> = fc
  .record({
    included: fc.boolean(),
    lines: fc.array(drawnLine, { minLength: 1, maxLength: 6 }),
  })
  .map(({ included, lines }) =>
    lines.map(({ price: one, discount: off, units, rate }, index) => {
      const full = one.times(units)
      const cut =
        "percent" in off ? full.times(off.percent).shiftedBy(-2) : off.off
      const value = BigNumber.max(full.minus(cut), 0)
      const factor = new BigNumber(rate).shiftedBy(-2).plus(1)
      return {
        id: `ordli_${index}`,
        units,
        rate,
        gross: included ? value : value.times(factor),
        net: included ? value.dividedBy(factor) : value,
      }
    })
  )

/** The line's units as a quote item: the unit is divided, as it is when it is snapshotted. */
export function quoteItem(line: CartLine, quantity: number): QuoteItem {
  return {
    id: line.id,
    item_id: line.id,
    title: line.id,
    quantity,
    reason: null,
    resolution: "refund",
    unit_gross: line.gross.dividedBy(line.units).toFixed(),
    unit_net: line.net.dividedBy(line.units).toFixed(),
    tax_rate: line.rate,
    already_given: "0",
  }
}

/** A cart and, for each of its cases in order, how many units of each line come back with it. */
export interface Split {
  lines: CartLine[]
  cases: number[][]
}

/** A cart of which every unit comes back, shared at random over one to five cases. */
export const everythingReturned: fc.Arbitrary<Split> = fc
  .tuple(cart, fc.integer({ min: 1, max: 5 }))
  .chain(([lines, count]) =>
    fc
      .tuple(
        ...lines.map((line) =>
          fc.array(fc.nat(count - 1), {
            minLength: line.units,
            maxLength: line.units,
          })
        )
      )
      .map((goesTo) => ({
        lines,
        cases: Array.from({ length: count }, (_, number) =>
          goesTo.map((units) => units.filter((to) => to === number).length)
        ),
      }))
  )

/** A cart of which some units come back and some of these are refused. */
export const partlyAccepted: fc.Arbitrary<Split> = everythingReturned.chain(
  ({ lines, cases }) =>
    fc
      .tuple(
        ...cases.map((units) => fc.tuple(...units.map((max) => fc.nat(max))))
      )
      .map((accepted) => ({ lines, cases: accepted }))
)

export const digits = fc.constantFrom(0, 2, 3)

export const money = (max: number, digits: number) =>
  decimal(max, digits).map((n) => n.toFixed())
