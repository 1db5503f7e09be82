import { Amount, readAmount, ZERO } from "./amount"
import { type DraftLine, grossOf, WHOLE_REQUEST } from "./draft-line"
import type { QuoteBonus } from "./types"

/**
 * What the shop adds to store credit: a percentage of what is credited for the items, or a flat amount once.
 * Fees are no reason to add less, but no percentage is given on what they took away, and nothing at all where
 * nothing is owed. A present of the shop is no price, so it carries no tax.
 *
 * @param worth the items with their deductions @param owed everything that is owed without a bonus
 * @throws SettlementError for a value that cannot be
 */
export function bonusLines(
  worth: readonly DraftLine[],
  bonuses: readonly QuoteBonus[],
  owed: readonly DraftLine[]
): DraftLine[] {
  const most = Amount.max(grossOf(owed), ZERO)
  return bonuses.flatMap(({ kind, value, item_ids }, index) => {
    const given = readAmount(value, `bonuses.${index}.value`)
    const on = worth.filter((line) =>
      item_ids.some((id) => id === line.id || id === line.item_id)
    )
    const base = Amount.min(grossOf(on), most)
    if (base.isLessThanOrEqualTo(0)) {
      return []
    }
    const gross = kind === "flat" ? given : base.times(given).shiftedBy(-2)
    return gross.isZero()
      ? []
      : [
          {
            kind: "bonus" as const,
            code: kind,
            ...WHOLE_REQUEST,
            gross,
            net: gross,
            tax_rate: null,
          },
        ]
  })
}
