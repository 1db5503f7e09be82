import { creditLinesFor, mergeQuotes, quote } from "../index"
import type { ExchangedFor, QuoteItem } from "../types"
import { fee, input, item } from "./inputs"

const price = (gross: string, net: string): ExchangedFor => ({
  title: "Kettle",
  price: { gross, net, tax_rate: "22" },
})

/** One mug of 122 for something else. */
const exchanged = (exchange: ExchangedFor, over: Partial<QuoteItem> = {}) =>
  item({ quantity: 1, resolution: "exchange", exchange, ...over })

const figures = ({ total, exact, to_pay }: ReturnType<typeof quote>) => ({
  total,
  exact,
  to_pay,
})

describe("quote of an exchange", () => {
  it("asks for what dearer goods cost beyond what comes back", () => {
    const made = quote(input({ items: [exchanged(price("183", "150"))] }))
    expect(figures(made)).toEqual({ total: "0", exact: "0", to_pay: "61" })
    expect(
      made.lines.map(({ kind, title, shown, net }) => [kind, title, shown, net])
    ).toEqual([
      ["item", "Mug", "122", "100"],
      ["exchange", "Kettle", "-183", "-150"],
    ])
  })

  it("gives back what is left of cheaper ones", () => {
    const made = quote(input({ items: [exchanged(price("61", "50"))] }))
    expect(figures(made)).toEqual({ total: "61", exact: "61" })
  })

  it("is even where no price was frozen, whatever was given back on the unit before", () => {
    const even = exchanged({ title: "Mug L", price: null })
    for (const already_given of ["0", "22"]) {
      const made = quote(input({ items: [{ ...even, already_given }] }))
      expect(figures(made)).toEqual({ total: "0", exact: "0" })
    }
  })

  it("S3.26 charges a fee on an even exchange, and takes it from what is left of a cheaper one", () => {
    const even = exchanged({ title: "Mug L", price: null })
    expect(quote(input({ items: [even], fees: [fee()] })).to_pay).toBe("24.4")
    const cheaper = exchanged(price("61", "50"))
    expect(quote(input({ items: [cheaper], fees: [fee()] })).total).toBe("36.6")
  })

  it("never takes a fee above what comes back", () => {
    const made = quote(
      input({
        items: [exchanged(price("183", "150"))],
        fees: [fee({ kind: "flat", value: "500" })],
      })
    )
    expect(made.to_pay).toBe("183")
  })

  it("rounds what is to be paid to the minor unit, and shows lines that add up to it", () => {
    const made = quote(
      input({
        items: [exchanged(price("20.0055", "16.4"), { unit_gross: "12.078" })],
      })
    )
    expect(made.to_pay).toBe("7.93")
    const shown = made.lines.reduce((sum, line) => sum + Number(line.shown), 0)
    expect(shown).toBeCloseTo(-7.93, 10)
  })

  it("leaves what earlier settlements owe to a quote that pays", () => {
    const made = quote(
      input({
        items: [exchanged(price("183", "150"))],
        so_far: { due: "10", paid: "9" },
      })
    )
    expect(figures(made)).toEqual({ total: "0", exact: "0", to_pay: "61" })
  })

  it("books the price, and what was paid for it stands against the rest", () => {
    const made = quote(input({ items: [exchanged(price("183", "150"))] }))
    expect(creditLinesFor({ quote: made, booksValue: "122" })).toEqual([
      { reference: "rma_exchange", amount: "-183" },
    ])
    // The value of what came back is held on the books while the shopper has yet to pay.
    expect(creditLinesFor({ quote: made, booksValue: "0" })).toEqual([
      { reference: "rma_exchange", amount: "-183" },
      { reference: "rma_adjustment", amount: "122" },
    ])
  })

  it("is not set off against what another one gives back", () => {
    const dear = quote(input({ items: [exchanged(price("183", "150"))] }))
    const cheap = quote(input({ items: [exchanged(price("61", "50"))] }))
    expect(mergeQuotes([cheap, dear])).toMatchObject({
      total: "61",
      exact: "61",
      to_pay: "61",
      lines: [...cheap.lines, ...dear.lines],
    })
  })
})
