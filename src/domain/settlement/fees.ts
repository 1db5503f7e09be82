import { readAmount, ZERO } from "./amount"
import { type DraftLine, grossOf } from "./draft-line"
import type { QuoteFee } from "./types"
import type { Withholding } from "./withheld"

/**
 * What the policy's fees come to on the counted units: a percentage of what the items are worth (S3.22),
 * before any deduction for their condition, or a flat amount once. A waived fee (S3.23) and a free one
 * (S4.7) come to 0 and stay visible; one that names no counted unit is left out.
 * @throws SettlementError for a value that cannot be
 */
export function feesOn(
  lines: readonly DraftLine[],
  fees: readonly QuoteFee[]
): Withholding[] {
  return fees.flatMap((fee, index) => {
    const value = readAmount(fee.value, `fees.${index}.value`)
    const on = lines.filter((line) =>
      fee.item_ids.some((id) => id === line.id || id === line.item_id)
    )
    if (on.length === 0) {
      return []
    }
    const full =
      fee.kind === "flat" ? value : grossOf(on).times(value).shiftedBy(-2)
    return [
      {
        kind: "fee" as const,
        code: fee.code,
        amount: fee.waived ? ZERO : full,
        on,
        ...(fee.waived ? { waived: true } : {}),
      },
    ]
  })
}
