import { readSigned, sum, write } from "./amount"
import type { Quote } from "./types"

/**
 * Quotes that are settled apart, shown as one: what some give back is not set off against what another one
 * charges, since they are paid on their own.
 * @param quotes of one currency, at least one
 */
export const mergeQuotes = (quotes: readonly [Quote, ...Quote[]]): Quote => {
  const [first, ...others] = quotes
  if (!others.length) {
    return first
  }
  const of = (key: "exact" | "total" | "to_pay") =>
    write(sum(quotes.map((one) => readSigned(one[key] ?? "0", key))))
  const to_pay = of("to_pay")
  return {
    currency_code: first.currency_code,
    currency_digits: first.currency_digits,
    lines: quotes.flatMap(({ lines }) => lines),
    exact: of("exact"),
    total: of("total"),
    ...(to_pay === "0" ? {} : { to_pay }),
  }
}
