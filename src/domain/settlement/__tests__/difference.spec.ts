import { differenceOf, type Moved } from "../difference"
import type { Quote } from "../types"

const quoteOf = (total: string, exact = total): Quote => ({
  currency_code: "eur",
  currency_digits: 2,
  lines: [],
  exact,
  total,
})
const moved = (amount: string, exact_amount = amount): Moved => ({
  amount,
  exact_amount,
})
const LIKE = quoteOf("0")

const totals = (owed: Quote | null, paid: Moved[], returned: Moved[] = []) => {
  const { refund, recovery } = differenceOf(owed, LIKE, paid, returned)
  return [refund.total, recovery.total]
}

describe("differenceOf", () => {
  it("leaves nothing where what was paid is what is owed, rounding included", () => {
    expect(
      differenceOf(
        quoteOf("12.08", "12.078"),
        LIKE,
        [moved("12.08", "12.078")],
        []
      )
    ).toEqual({ refund: LIKE, recovery: LIKE })
  })

  it("pays what is still owed, as one line that was carried over", () => {
    const { refund } = differenceOf(quoteOf("100"), LIKE, [moved("80")], [])
    expect(refund).toMatchObject({ total: "20", exact: "20" })
    expect(refund.lines).toEqual([
      expect.objectContaining({
        kind: "carried_over",
        gross: "20",
        shown: "20",
      }),
    ])
  })

  it("asks back what was paid and is not owed, all of it when nothing was accepted", () => {
    expect(totals(quoteOf("59"), [moved("118")])).toEqual(["0", "59"])
    expect(totals(null, [moved("118")])).toEqual(["0", "118"])
  })

  it("counts what the shopper gave back already", () => {
    expect(totals(quoteOf("118"), [moved("118")], [moved("118")])).toEqual([
      "118",
      "0",
    ])
    expect(totals(null, [moved("118")], [moved("118")])).toEqual(["0", "0"])
  })

  it("takes no amount that is none", () => {
    expect(() => totals(null, [moved("x")])).toThrow()
  })
})
