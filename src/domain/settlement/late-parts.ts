import type { Decimal } from "../decimal"
import { readAmount, sum } from "./amount"

/** A part of what a provider captured of a session or payment that was ended with it. */
export interface LatePart {
  /** Major units. */
  amount: Decimal
  /** The provider's own name for the message that told it; absent: it has none. */
  message?: string
}

/**
 * The parts of a late capture with one more that a provider tells of, which repeats itself, with other words around it
 * too. Another amount is another part. The same amount is the same part told again, unless both messages have names, and
 * different ones, and so much was authorised: two parts may be equal, and a provider may give one capture two names.
 *
 * @param authorised of the session or payment, major units
 * @returns `parts` itself where it is told again
 * @throws SettlementError `amount_missing`, `amount_invalid`, `amount_negative`
 */
export const withLatePart = (
  parts: readonly LatePart[],
  told: LatePart,
  authorised: Decimal
): readonly LatePart[] => {
  const amount = readAmount(told.amount, "amount")
  const equal = parts.filter((part) =>
    readAmount(part.amount, "part").isEqualTo(amount)
  )
  const isNamed = equal.every(
    ({ message }) =>
      message && told.message !== undefined && message !== told.message
  )
  const all = [...parts, told]
  const most = readAmount(authorised, "authorised")
  const isCovered = sum(
    all.map((part) => readAmount(part.amount, "part"))
  ).isLessThanOrEqualTo(most)
  return !equal.length || (isNamed && isCovered) ? all : parts
}
