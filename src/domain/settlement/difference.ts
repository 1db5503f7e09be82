import type { Decimal } from "../decimal"
import { Amount, readAmount, readSigned, sum, write, ZERO } from "./amount"
import { moneyLine } from "./money-line"
import type { Quote } from "./types"

/** What was paid, or asked back, and what it stood for before rounding; major units. */
export interface Moved {
  amount: Decimal
  exact_amount: Decimal
}

/** What is left to move once it is known what was owed. One of the two totals is 0. */
export interface Difference {
  /** Still to be paid. Without items: what they are worth was paid before. */
  refund: Quote
  /** Paid and not owed. */
  recovery: Quote
}

const emptyQuote = ({ currency_code, currency_digits }: Quote): Quote => ({
  currency_code,
  currency_digits,
  lines: [],
  exact: "0",
  total: "0",
})

/**
 * What money that went out before the goods came leaves to be settled (DESIGN § 3, recovery).
 *
 * @param owed the quote of all that was accepted, as if nothing had been paid for it; null: nothing was
 * @param paid what was paid in advance @param returned what the shopper has given back of it
 * @throws SettlementError for an amount that cannot be
 */
export const differenceOf = (
  owed: Quote | null,
  like: Quote,
  paid: readonly Moved[],
  returned: readonly Moved[]
): Difference => {
  const net = (key: keyof Moved) =>
    sum(paid.map((one) => readAmount(one[key], key))).minus(
      sum(returned.map((one) => readAmount(one[key], key)))
    )
  const left = readSigned(owed?.total ?? "0", "total").minus(net("amount"))
  const exact = readSigned(owed?.exact ?? "0", "exact").minus(
    net("exact_amount")
  )
  const empty = emptyQuote(like)
  if (left.isLessThan(0)) {
    const total = write(left.negated())
    return { refund: empty, recovery: { ...empty, exact: total, total } }
  }
  return {
    recovery: empty,
    refund: {
      ...empty,
      lines: left.isZero()
        ? []
        : [moneyLine("carried_over", null, write(left))],
      exact: write(Amount.max(exact, ZERO)),
      total: write(left),
    },
  }
}
