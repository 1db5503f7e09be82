import { Amount } from "./amount"
import { type DraftLine, taxedLike, WHOLE_REQUEST } from "./draft-line"

/** An amount to take from the refund, before it is known whether the refund suffices. */
export interface Withholding {
  kind: "fee" | "return_shipping"
  code: string | null
  /** What it comes to, gross, 0 or more. */
  amount: Amount
  /** The lines whose tax it carries, unless it brings its own. */
  on: readonly DraftLine[]
  own_tax?: Pick<DraftLine, "net" | "tax_rate">
  waived?: boolean
}

/**
 * Takes the given amounts from what is left of the refund, in their order, each as far as it goes, so that
 * the refund never falls below 0 (DESIGN § 6). A line that was cut says from what.
 * @param available what there is to take from, gross, 0 or more
 */
export function withhold(
  available: Amount,
  withholdings: readonly Withholding[]
): DraftLine[] {
  let left = available
  return withholdings.map((asked) => {
    const taken = Amount.min(asked.amount, left)
    left = left.minus(taken)
    return withheldLine(asked, taken)
  })
}

function withheldLine(asked: Withholding, taken: Amount): DraftLine {
  const cut = taken.isLessThan(asked.amount)
  const gross = taken.negated()
  const tax =
    asked.own_tax && !asked.amount.isZero()
      ? {
          net: asked.own_tax.net.times(gross).dividedBy(asked.amount),
          tax_rate: asked.own_tax.tax_rate,
        }
      : taxedLike(gross, asked.on)
  return {
    kind: asked.kind,
    code: asked.code,
    ...WHOLE_REQUEST,
    gross,
    ...tax,
    ...(asked.waived ? { waived: true } : {}),
    ...(cut ? { cut_from: asked.amount.negated() } : {}),
  }
}
