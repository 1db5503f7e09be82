import BigNumber from "bignumber.js"
import fc from "fast-check"
import { creditLinesFor } from "../credit-lines"
import { quote } from "../quote"
import type { QuoteBonus } from "../types"
import { digits, everythingReturned, money, quoteItem } from "./carts"
import { fee, input, item } from "./inputs"

const bonus = (over: Partial<QuoteBonus> = {}): QuoteBonus => ({
  kind: "percent",
  value: "10",
  item_ids: ["rmait_mug"],
  ...over,
})

const bonusIn = (given: Parameters<typeof input>[0]) => {
  const made = quote(input(given))
  const line = made.lines.find(({ kind }) => kind === "bonus")
  return [line?.gross ?? null, made.total]
}

describe("the bonus on store credit", () => {
  it.each([
    ["a percentage of the items", { bonuses: [bonus()] }, "24.4", "268.4"],
    [
      "a flat amount once",
      { bonuses: [bonus({ kind: "flat", value: "5" })] },
      "5",
      "249",
    ],
    [
      "a percentage of what a deduction left",
      {
        items: [item({ deduction: { amount: "44", reason: "worn" } })],
        bonuses: [bonus()],
      },
      "20",
      "220",
    ],
    [
      "a percentage of the items, beside a fee",
      { fees: [fee({ value: "50" })], bonuses: [bonus()] },
      "12.2",
      "134.2",
    ],
    [
      "nothing on other items",
      { bonuses: [bonus({ item_ids: ["x"] })] },
      null,
      "244",
    ],
    [
      "nothing where nothing is owed",
      {
        fees: [fee({ value: "100" })],
        bonuses: [bonus(), bonus({ kind: "flat", value: "5" })],
      },
      null,
      "0",
    ],
  ])("is %s", (_, given, gross, total) => {
    expect(bonusIn(given)).toEqual([gross, total])
  })

  it("carries no tax, and is a credit line of its own", () => {
    const made = quote(input({ bonuses: [bonus()] }))
    expect(made.lines.at(-1)).toMatchObject({
      kind: "bonus",
      code: "percent",
      tax: "0",
      shown: "24.4",
    })
    expect(creditLinesFor({ quote: made, booksValue: "244" })).toEqual([
      { reference: "rma_bonus", amount: "24.4" },
    ])
  })

  it("over all cases of an order is the percentage of it all, to the minor unit", () => {
    fc.assert(
      fc.property(
        everythingReturned,
        digits,
        money(100, 2),
        ({ lines, cases }, to, value) => {
          let so_far = { due: "0", paid: "0" }
          for (const units of cases) {
            const items = lines.map((line, index) =>
              quoteItem(line, units[index] ?? 0)
            )
            const made = quote(
              input({
                currency_digits: to,
                items,
                bonuses: [
                  bonus({ value, item_ids: items.map(({ id }) => id) }),
                ],
                so_far,
              })
            )
            so_far = {
              due: BigNumber.sum(so_far.due, made.exact).toFixed(),
              paid: BigNumber.sum(so_far.paid, made.total).toFixed(),
            }
            const goods = BigNumber.sum(
              0,
              ...made.lines
                .filter(({ kind }) => kind === "item")
                .map(({ gross }) => gross)
            )
            const given = BigNumber.sum(
              0,
              ...made.lines
                .filter(({ kind }) => kind === "bonus")
                .map(({ gross }) => gross)
            )
            expect(given.lte(goods.times(value).shiftedBy(-2))).toBe(true)
          }
          const whole = BigNumber.sum(0, ...lines.map(({ gross }) => gross))
          const wanted = whole.times(new BigNumber(value).shiftedBy(-2).plus(1))
          expect(so_far.paid).toBe(
            wanted.decimalPlaces(12).decimalPlaces(to, 4).toFixed()
          )
        }
      ),
      { numRuns: 300 }
    )
  })
})
