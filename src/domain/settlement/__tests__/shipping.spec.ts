import { quote } from "../quote"
import type { QuoteInput } from "../types"
import { input, item } from "./inputs"

describe("shipping of a quote", () => {
  it("gives outbound shipping back and takes the way back", () => {
    const result = quote(
      input({
        outbound_shipping: { gross: "12.078", net: "9.90", tax_rate: "22" },
        return_shipping: { gross: "7.32", net: "6", tax_rate: "22" },
      })
    )
    expect(
      result.lines.map((line) => [line.kind, line.gross, line.tax])
    ).toEqual([
      ["item", "244", "44"],
      ["outbound_shipping", "12.078", "2.178"],
      ["return_shipping", "-7.32", "-1.32"],
    ])
    expect(result).toMatchObject({ exact: "248.758", total: "248.76" })
  })

  it("takes the way back out of outbound shipping where no unit counts", () => {
    const result = quote(
      input({
        items: [],
        outbound_shipping: { gross: "12.2", net: "10", tax_rate: "22" },
        return_shipping: { gross: "6.1" },
      })
    )
    expect(result.lines[1]).toMatchObject({
      gross: "-6.1",
      net: "-5",
      tax: "-1.1",
      tax_rate: "22",
    })
  })

  it("keeps the tax of a return shipping of its own rate, also when it is cut", () => {
    const cheap = item({ quantity: 1, unit_gross: "3.66", unit_net: "3" })
    const return_shipping = { gross: "12.6", net: "12", tax_rate: "5" }
    const tax = (items: QuoteInput["items"]) =>
      quote(input({ items, return_shipping })).lines.find(
        (line) => line.kind === "return_shipping"
      )
    expect(tax([item()])).toMatchObject({ net: "-12", tax: "-0.6" })
    expect(tax([item()])?.tax_rate).toBe("5")
    expect(tax([cheap])?.gross).toBe("-3.66")
    expect(Number(tax([cheap])?.tax)).toBeCloseTo(-0.1743, 4)
  })

  it("shows a way back that costs nothing", () => {
    const return_shipping = { gross: "0", net: "0", tax_rate: "22" }
    expect(quote(input({ return_shipping })).lines[1]).toMatchObject({
      kind: "return_shipping",
      gross: "0",
      net: "0",
      tax: "0",
    })
  })
})
