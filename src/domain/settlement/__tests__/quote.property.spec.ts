import BigNumber from "bignumber.js"
import fc from "fast-check"
import type { QuoteFee } from "../types"
import { digits, everythingReturned, money } from "./carts"
import { NONE, round, settle, settledCases, sum } from "./cases"

describe("I2 the quote over random carts", () => {
  it("gives back every cent that was paid, in whatever parts and cases", () => {
    fc.assert(
      fc.property(everythingReturned, digits, (split, to) => {
        const paid = round(sum(split.lines.map((line) => line.gross)), to)
        const quotes = settle(split, to, [])
        const back = sum(quotes.map((made) => made.total))
        expect(back.toFixed()).toBe(paid.toFixed())
      }),
      { numRuns: 500 }
    )
  })

  it("takes the same percentage in parts as at once", () => {
    const percent = money(100, 2)
    fc.assert(
      fc.property(everythingReturned, digits, percent, (split, to, value) => {
        const item_ids = split.lines.map((line) => line.id)
        const fee: QuoteFee = {
          code: "restocking",
          kind: "percent",
          value,
          item_ids,
        }
        const kept = new BigNumber(100).minus(value).shiftedBy(-2)
        const paid = sum(split.lines.map((line) => line.gross))
        const extras = split.cases.map(() => ({ ...NONE, fees: [fee] }))
        const back = sum(settle(split, to, extras).map((made) => made.total))
        expect(back.toFixed()).toBe(round(paid.times(kept), to).toFixed())
      }),
      { numRuns: 300 }
    )
  })

  it("is never below 0, and its lines add up exactly as computed and as shown", () => {
    fc.assert(
      fc.property(settledCases, ({ split, extras, digits: to }) => {
        const minor = new BigNumber(1).shiftedBy(-to)
        const quotes = settle(split, to, extras)
        for (const { lines, exact, total } of quotes) {
          expect(Number(total)).toBeGreaterThanOrEqual(0)
          expect(round(new BigNumber(total), to).toFixed()).toBe(total)
          expect(sum(lines.map((line) => line.gross)).toFixed()).toBe(exact)
          expect(sum(lines.map((line) => line.shown)).toFixed()).toBe(total)
          for (const line of lines) {
            expect(sum([line.net, line.tax]).toFixed()).toBe(line.gross)
            const moved = new BigNumber(line.shown).minus(line.gross).abs()
            expect(moved.isLessThan(minor)).toBe(true)
          }
        }
        const due = round(sum(quotes.map((made) => made.exact)), to)
        const back = sum(quotes.map((made) => made.total))
        expect(back.toFixed()).toBe(due.toFixed())
      }),
      { numRuns: 500 }
    )
  })

  it("cuts a fee or the way back only when nothing is left", () => {
    fc.assert(
      fc.property(settledCases, ({ split, extras, digits: to }) => {
        for (const { lines, exact } of settle(split, to, extras)) {
          const cut = lines
            .filter((line) => line.kind !== "deduction")
            .filter((line) => line.cut_from !== undefined)
          for (const line of cut) {
            expect(exact).toBe("0")
            expect(Number(line.cut_from)).toBeLessThan(Number(line.gross))
          }
        }
      }),
      { numRuns: 300 }
    )
  })

  it("charges no fee on units that do not count", () => {
    fc.assert(
      fc.property(settledCases, ({ split, extras, digits: to }) => {
        settle(split, to, extras).forEach(({ lines }, index) => {
          const counted = split.lines
            .filter((_, at) => (split.cases[index]?.[at] ?? 0) > 0)
            .map((line) => line.id)
          const due = extras[index]?.fees.filter((fee) =>
            fee.item_ids.some((id) => counted.includes(id))
          )
          const charged = lines.filter((line) => line.kind === "fee")
          expect(charged).toHaveLength(due?.length ?? -1)
        })
      }),
      { numRuns: 200 }
    )
  })
})
