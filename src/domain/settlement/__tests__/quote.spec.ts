import BigNumber from "bignumber.js"
import { quote } from "../quote"
import type { QuoteItem } from "../types"
import { input, item } from "./inputs"

/** Returns the same item unit by unit, each its own case, and says what each paid. */
function oneByOne(unit: Partial<QuoteItem>, times: number) {
  let due = new BigNumber(0)
  let paid = new BigNumber(0)
  return Array.from({ length: times }, () => {
    const result = quote(
      input({
        items: [item({ ...unit, quantity: 1 })],
        so_far: { due: due.toFixed(), paid: paid.toFixed() },
      })
    )
    due = due.plus(result.exact)
    paid = paid.plus(result.total)
    return result.total
  })
}

describe("quote, to the cent", () => {
  it("tax included, 22 %: gross is what was paid, net and tax are in it", () => {
    const result = quote(input())
    expect(result).toMatchObject({
      exact: "244",
      total: "244",
      currency_digits: 2,
    })
    expect(result.lines).toEqual([
      {
        kind: "item",
        code: null,
        id: "rmait_mug",
        item_id: "ordli_mug",
        title: "Mug",
        quantity: 2,
        gross: "244",
        net: "200",
        tax: "44",
        tax_rate: "22",
        shown: "244",
      },
    ])
  })

  it("tax added, 23 %: 9.99 is 12.2877 a unit, and three of them are 36.86 in any parts", () => {
    const unit = { unit_gross: "12.2877", unit_net: "9.99", tax_rate: "23" }
    const atOnce = quote(input({ items: [item({ ...unit, quantity: 3 })] }))
    expect(atOnce).toMatchObject({ exact: "36.8631", total: "36.86" })
    expect(atOnce.lines[0]).toMatchObject({ net: "29.97", tax: "6.8931" })
    expect(oneByOne(unit, 3)).toEqual(["12.29", "12.29", "12.28"])
  })

  it("10 % discount on 19.99: fractions of a cent stay exact and are rounded once", () => {
    const unit = { unit_gross: "17.991", unit_net: "14.74672131147540983607" }
    expect(oneByOne(unit, 3)).toEqual(["17.99", "17.99", "17.99"])
    expect(oneByOne(unit, 5)).toEqual([
      "17.99",
      "17.99",
      "17.99",
      "17.99",
      "18",
    ])
  })

  it("a line that divides without end comes back whole, also at half a cent", () => {
    const seventh = { unit_gross: "1.43071428571428571429", unit_net: "1.2" }
    const low = { unit_gross: "1.43071428571428571428", unit_net: "1.2" }
    for (const unit of [seventh, low]) {
      const atOnce = quote(input({ items: [item({ ...unit, quantity: 7 })] }))
      expect(atOnce).toMatchObject({ exact: "10.015", total: "10.02" })
      expect(BigNumber.sum(...oneByOne(unit, 7)).toFixed()).toBe("10.02")
    }
  })

  it("lowers a line by what was already given on it, never below 0", () => {
    const partly = quote(input({ items: [item({ already_given: "12.2" })] }))
    expect(partly.lines[0]).toMatchObject({
      gross: "231.8",
      net: "190",
      tax: "41.8",
    })
    expect(partly.total).toBe("231.8")

    const cup = { id: "rmait_cup", quantity: 1, unit_gross: "50" }
    const items = [item({ already_given: "300" }), item(cup)]
    const wholly = quote(input({ items }))
    expect(wholly.lines[0]).toMatchObject({ gross: "0", net: "0", tax: "0" })
    expect(wholly).toMatchObject({ exact: "50", total: "50" })
  })

  it("rounds half a unit up in currencies without and with three decimals", () => {
    const half = (unit_gross: string, currency_digits: number) =>
      quote(
        input({ currency_digits, items: [item({ quantity: 1, unit_gross })] })
      ).total
    expect(half("100.5", 0)).toBe("101")
    expect(half("100.4999", 0)).toBe("100")
    expect(half("0.0005", 3)).toBe("0.001")
    expect(half("0.125", 2)).toBe("0.13")
  })

  it("shows lines that add up when each alone would round the other way", () => {
    const third = { quantity: 1, unit_gross: "3.334", unit_net: "3.334" }
    const items = ["a", "b", "c"].map((id) =>
      item({ ...third, id, item_id: id })
    )
    const result = quote(input({ items }))
    expect(result.total).toBe("10")
    expect(result.lines.map((line) => line.shown)).toEqual([
      "3.34",
      "3.33",
      "3.33",
    ])
  })
})
