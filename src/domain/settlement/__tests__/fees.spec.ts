import { quote } from "../quote"
import { fee, input, item } from "./inputs"

describe("fees of a quote", () => {
  it("S3.22 takes a 20 % restocking fee from the refund, tax in proportion", () => {
    const result = quote(input({ fees: [fee()] }))
    expect(result.total).toBe("195.2")
    expect(result.lines[1]).toEqual({
      kind: "fee",
      code: "restocking",
      id: null,
      item_id: null,
      title: null,
      quantity: null,
      gross: "-48.8",
      net: "-40",
      tax: "-8.8",
      tax_rate: "22",
      shown: "-48.8",
    })
  })

  it("S3.22 charges the fee on counted units of the named items only", () => {
    const other = item({
      id: "rmait_cup",
      item_id: "ordli_cup",
      quantity: 1,
      unit_gross: "50",
    })
    const result = quote(
      input({ items: [item({ quantity: 1 }), other], fees: [fee()] })
    )
    expect(result.lines.find((line) => line.kind === "fee")?.gross).toBe(
      "-24.4"
    )
    expect(result.total).toBe("147.6")
  })

  it("S3.22 a fee over two rates has no rate of its own, and nets to their mixture", () => {
    const book = item({
      id: "rmait_book",
      item_id: "ordli_book",
      quantity: 1,
      unit_gross: "104",
      unit_net: "100",
      tax_rate: "4",
    })
    const both = fee({ item_ids: ["ordli_mug", "ordli_book"] })
    const result = quote(
      input({ items: [item({ quantity: 1 }), book], fees: [both] })
    )
    expect(result.lines[2]).toMatchObject({
      gross: "-45.2",
      net: "-40",
      tax: "-5.2",
      tax_rate: null,
    })
    expect(result.total).toBe("180.8")
  })

  it("S4.7 shows free processing as a fee of 0", () => {
    const result = quote(
      input({ fees: [fee({ code: "processing", value: "0" })] })
    )
    expect(result.lines[1]).toMatchObject({
      code: "processing",
      gross: "0",
      shown: "0",
    })
    expect(result.total).toBe("244")
  })

  it("S3.23 shows a waived fee with 0", () => {
    const result = quote(input({ fees: [fee({ waived: true })] }))
    expect(result.lines[1]).toMatchObject({
      gross: "0",
      shown: "0",
      waived: true,
    })
    expect(result.total).toBe("244")
  })

  it("owes nothing and charges no fee when no unit counts, all being kept or refused", () => {
    const result = quote(
      input({
        items: [item({ quantity: 0 })],
        fees: [fee(), fee({ kind: "flat" })],
      })
    )
    expect(result).toMatchObject({ lines: [], exact: "0", total: "0" })
  })

  it("takes a flat fee once, however many units count", () => {
    const result = quote(
      input({ fees: [fee({ kind: "flat", value: "6.10" })] })
    )
    expect(result.lines[1]).toMatchObject({
      gross: "-6.1",
      net: "-5",
      tax: "-1.1",
    })
    expect(result.total).toBe("237.9")
  })

  it("finds no tax in a fee on something worth nothing", () => {
    const gift = item({ id: "rmait_gift", unit_gross: "0", unit_net: "0" })
    const flat = fee({ kind: "flat", value: "5", item_ids: ["rmait_gift"] })
    const result = quote(input({ items: [item(), gift], fees: [flat] }))
    expect(result.lines[2]).toMatchObject({ gross: "-5", net: "-5", tax: "0" })
  })

  it("cuts fees and return shipping in their order, and says from what", () => {
    const result = quote(
      input({
        items: [item({ quantity: 1, unit_gross: "10", unit_net: "10" })],
        fees: [
          fee({ kind: "flat", value: "6" }),
          fee({ code: "handling", kind: "flat", value: "7" }),
        ],
        return_shipping: { gross: "5" },
      })
    )
    expect(
      result.lines.slice(1).map((line) => [line.gross, line.cut_from])
    ).toEqual([
      ["-6", undefined],
      ["-4", "-7"],
      ["0", "-5"],
    ])
    expect(result.total).toBe("0")
  })
})
