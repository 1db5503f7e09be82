import type { Decimal } from "../decimal"
import { type Amount, readAmount, readSigned, sum, write, ZERO } from "./amount"
import { minorUnit } from "./minor-unit"
import type { CreditLine, CreditLineReference, Quote, QuoteLine } from "./types"
import { unpaidIn } from "./unpaid"

/** Reference of what the shop adds to store credit of its own. */
export const BONUS_LINE = "rma_bonus"

/**
 * The credit lines that bring what core owes for a case to exactly what we pay (DESIGN § 6, invariant I2):
 * their sum is `quote.total − quote.to_pay − booksValue`, to the last digit, what was never paid (`unpaid`) added: the
 * books have it as owed less already. Fees, deductions and the price of goods that go out in exchange are negative,
 * outbound shipping is positive, and one last line makes up the rest: `rma_rounding` when it is less than a minor unit,
 * else `rma_adjustment` (units refunded and kept, value already given back, an amount carried over). One line a
 * reference, since references name them in core; lines of 0 are left out.
 *
 * @param quote the quote that is paid
 * @param booksValue how much the order's total fell by receiving the accepted units: exact, major units,
 *   "0" when nothing came back
 * @throws SettlementError `amount_missing`, `amount_invalid`
 */
export function creditLinesFor({
  quote,
  booksValue,
}: {
  quote: Quote
  booksValue: Decimal
}): CreditLine[] {
  const named = quote.lines.flatMap((line, index) => {
    const reference = referenceOf(line)
    return reference
      ? [
          {
            reference,
            amount: readSigned(line.gross, `quote.lines.${index}.gross`),
          },
        ]
      : []
  })
  const rest = readSigned(quote.total, "quote.total")
    .minus(readSigned(quote.to_pay ?? "0", "quote.to_pay"))
    .plus(readAmount(unpaidIn(quote), "unpaid"))
    .minus(readSigned(booksValue, "booksValue"))
    .minus(sum(named.map((line) => line.amount)))
  const sums = new Map<CreditLineReference, Amount>()
  for (const { reference, amount } of named) {
    sums.set(reference, amount.plus(sums.get(reference) ?? ZERO))
  }
  sums.set(restReference(rest, quote.currency_digits), rest)
  return [...sums]
    .filter(([, amount]) => !amount.isZero())
    .map(([reference, amount]) => ({ reference, amount: write(amount) }))
}

function referenceOf(line: QuoteLine): CreditLineReference | null {
  switch (line.kind) {
    case "fee":
      return line.code === "restocking" ? "rma_restocking_fee" : "rma_fee"
    case "deduction":
      return "rma_deduction"
    case "outbound_shipping":
      return "rma_outbound_shipping"
    case "return_shipping":
      return "rma_return_shipping"
    case "bonus":
      return BONUS_LINE
    case "exchange":
      return "rma_exchange"
    // The books know the items, and what was paid; what was carried over belongs to the rest.
    case "item":
    case "carried_over":
    case "unpaid":
      return null
  }
}

function restReference(rest: Amount, digits: number): CreditLineReference {
  return rest.abs().isLessThan(minorUnit(digits))
    ? "rma_rounding"
    : "rma_adjustment"
}
