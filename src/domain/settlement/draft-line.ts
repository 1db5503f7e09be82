import type { Decimal } from "../decimal"
import { type Amount, sum } from "./amount"
import type { QuoteLine } from "./types"

/** A quote line while it is still being computed: amounts as numbers, nothing rounded yet. */
export interface DraftLine extends Omit<
  QuoteLine,
  "gross" | "net" | "tax" | "shown" | "cut_from"
> {
  gross: Amount
  net: Amount
  cut_from?: Amount
}

/** What a line has when it is about the whole request. */
export const WHOLE_REQUEST = {
  id: null,
  item_id: null,
  title: null,
  quantity: null,
} as const

/** Gross of several lines together. */
export function grossOf(lines: readonly DraftLine[]): Amount {
  return sum(lines.map((line) => line.gross))
}

/**
 * Net and rate of an amount that is withheld from the given lines. What is withheld stays the price of
 * those goods, so it carries their tax, in their proportion; the rate is known only when they share one.
 * From lines worth nothing it carries none.
 */
export function taxedLike(
  gross: Amount,
  lines: readonly DraftLine[]
): { net: Amount; tax_rate: Decimal | null } {
  const base = grossOf(lines)
  const net = base.isZero()
    ? gross
    : gross.times(sum(lines.map((line) => line.net))).dividedBy(base)
  const rates = new Set(lines.map((line) => line.tax_rate))
  const [rate = null] = rates
  return { net, tax_rate: rates.size === 1 ? rate : null }
}
