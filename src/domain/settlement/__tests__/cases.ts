import BigNumber from "bignumber.js"
import fc from "fast-check"
import { quote } from "../quote"
import type { Quote, QuoteFee, QuoteInput, QuoteItem } from "../types"
import { money, partlyAccepted, quoteItem, type Split } from "./carts"
import { input } from "./inputs"

/** What a case has beside its units. Deductions stand by line, in the order of the cart. */
export interface Extras extends Pick<
  QuoteInput,
  "fees" | "outbound_shipping" | "return_shipping"
> {
  deductions: (string | null)[]
}

export const NONE: Extras = {
  fees: [],
  outbound_shipping: null,
  return_shipping: null,
  deductions: [],
}

export const sum = (amounts: readonly (string | BigNumber)[]) =>
  amounts.reduce<BigNumber>((all, amount) => all.plus(amount), new BigNumber(0))

/** Half up. Amounts that were divided fall short by 1e-20, which at a half cent would tip the expected figure. */
export const round = (amount: BigNumber, to: number) =>
  amount
    .decimalPlaces(12, BigNumber.ROUND_HALF_UP)
    .decimalPlaces(to, BigNumber.ROUND_HALF_UP)

/** Quotes the cases one after the other, each paid before the next is opened. */
export function settle(
  split: Split,
  currency_digits: number,
  extras: readonly Extras[]
): Quote[] {
  const quotes: Quote[] = []
  split.cases.forEach((units, index) => {
    const { deductions, ...rest } = extras[index] ?? NONE
    const items = split.lines.map((line, at): QuoteItem => {
      const amount = deductions[at]
      const deduction = amount ? { deduction: { amount, reason: "worn" } } : {}
      return { ...quoteItem(line, units[at] ?? 0), ...deduction }
    })
    const due = sum(quotes.map((made) => made.exact)).toFixed()
    const paid = sum(quotes.map((made) => made.total)).toFixed()
    const so_far = { due, paid }
    quotes.push(quote(input({ currency_digits, items, so_far, ...rest })))
  })
  return quotes
}

const fees = (ids: string[]): fc.Arbitrary<QuoteFee[]> =>
  fc.array(
    fc.record({
      code: fc.constantFrom("restocking", "handling"),
      kind: fc.constantFrom("percent" as const, "flat" as const),
      value: fc.oneof(money(100, 2), money(3000, 4)),
      item_ids: fc.subarray(ids),
      waived: fc.boolean(),
    }),
    { maxLength: 3 }
  )

const extrasOf = ({ lines }: Split): fc.Arbitrary<Extras> =>
  fc.record({
    fees: fees(lines.map((line) => line.id)),
    outbound_shipping: fc.option(
      money(30, 4).map((net) => ({
        net,
        gross: new BigNumber(net).times("1.22").toFixed(),
        tax_rate: "22",
      }))
    ),
    return_shipping: fc.option(fc.record({ gross: money(30, 3) })),
    deductions: fc.array(fc.option(money(500, 2), { freq: 2 }), {
      minLength: lines.length,
      maxLength: lines.length,
    }),
  })

/** Cases with some units accepted, fees, deductions and shipping either way, and a currency. */
export const settledCases = partlyAccepted.chain((split) =>
  fc.record({
    split: fc.constant(split),
    extras: fc.tuple(...split.cases.map(() => extrasOf(split))),
    digits: fc.constantFrom(0, 2, 3),
  })
)
