import { creditLinesFor } from "../credit-lines"
import { quote } from "../quote"
import { unpaidIn, withUnpaid } from "../unpaid"
import { fee, input, item } from "./inputs"

describe("creditLinesFor", () => {
  it("needs none when the books already owe what is paid", () => {
    expect(
      creditLinesFor({ quote: quote(input()), booksValue: "244" })
    ).toEqual([])
  })

  it("keeps a fee with a negative line and gives shipping with a positive one", () => {
    const made = quote(
      input({
        fees: [
          fee({ code: "restocking" }),
          fee({ code: "handling", kind: "flat", value: "3" }),
        ],
        outbound_shipping: { gross: "12.078", net: "9.90", tax_rate: "22" },
        return_shipping: { gross: "6" },
      })
    )
    expect(made.total).toBe("198.28")
    expect(creditLinesFor({ quote: made, booksValue: "244" })).toEqual([
      { reference: "rma_restocking_fee", amount: "-48.8" },
      { reference: "rma_fee", amount: "-3" },
      { reference: "rma_outbound_shipping", amount: "12.078" },
      { reference: "rma_return_shipping", amount: "-6" },
      { reference: "rma_rounding", amount: "0.002" },
    ])
  })

  it("rounds the measured order of 378.078 to 378.08", () => {
    const made = quote(
      input({
        items: [item({ quantity: 3 })],
        outbound_shipping: { gross: "12.078", net: "9.90", tax_rate: "22" },
      })
    )
    expect(creditLinesFor({ quote: made, booksValue: "366" })).toEqual([
      { reference: "rma_outbound_shipping", amount: "12.078" },
      { reference: "rma_rounding", amount: "0.002" },
    ])
  })

  it("leaves out waived and free fees", () => {
    const made = quote(
      input({ fees: [fee({ waived: true }), fee({ value: "0" })] })
    )
    expect(creditLinesFor({ quote: made, booksValue: "244" })).toEqual([])
  })

  it("keeps a deduction", () => {
    const worn = item({ deduction: { amount: "10", reason: "scratched" } })
    expect(
      creditLinesFor({
        quote: quote(input({ items: [worn] })),
        booksValue: "244",
      })
    ).toEqual([{ reference: "rma_deduction", amount: "-10" }])
  })

  it("books nothing for what was never paid: the order's total fell with the goods", () => {
    const made = quote(
      input({
        outbound_shipping: { gross: "12.078", net: "9.90", tax_rate: "22" },
      })
    )
    const paid = withUnpaid(made, "226.08")
    expect(paid).toMatchObject({ total: "30", exact: "29.998" })
    expect(unpaidIn(paid)).toBe("226.08")
    expect(creditLinesFor({ quote: paid, booksValue: "244" })).toEqual(
      creditLinesFor({ quote: made, booksValue: "244" })
    )
    expect(withUnpaid(made, "0")).toBe(made)
    expect(withUnpaid(made, "999")).toMatchObject({ total: "0", exact: "0" })
  })

  it("owes units the shopper keeps, which the books never received", () => {
    expect(creditLinesFor({ quote: quote(input()), booksValue: "0" })).toEqual([
      { reference: "rma_adjustment", amount: "244" },
    ])
  })

  it("takes back from the books what an accepted offer already gave", () => {
    const offered = quote(input({ items: [item({ already_given: "12.2" })] }))
    expect(creditLinesFor({ quote: offered, booksValue: "244" })).toEqual([
      { reference: "rma_adjustment", amount: "-12.2" },
    ])
  })
})
