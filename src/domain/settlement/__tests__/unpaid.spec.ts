import { moneyLine } from "../money-line"
import type { Quote } from "../types"
import { unpaidIn, withoutUnpaid, withUnpaid } from "../unpaid"

const whole: Quote = {
  currency_code: "eur",
  currency_digits: 2,
  lines: [moneyLine("item", null, "12.078")],
  exact: "12.078",
  total: "12.08",
}

describe("what was never paid", () => {
  it("is taken off a quote, at most all of it", () => {
    expect(withUnpaid(whole, "10")).toMatchObject({
      exact: "2.078",
      total: "2.08",
    })
    const none = withUnpaid(whole, "20")
    expect(none).toMatchObject({ exact: "0", total: "0" })
    expect(unpaidIn(none)).toBe("12.08")
    expect(withUnpaid(whole, "0")).toBe(whole)
  })

  it("is put back when it is to be reckoned anew", () => {
    expect(withoutUnpaid(withUnpaid(whole, "10"))).toEqual(whole)
    expect(withoutUnpaid(whole)).toBe(whole)
    expect(withoutUnpaid(withUnpaid(whole, "20"))).toEqual({
      ...whole,
      exact: "12.08",
    })
  })
})
