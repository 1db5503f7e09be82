import type { QuoteFee } from "./types"

/**
 * Fees after staff waived some (S3.23): they come to 0 and stay visible. A fee that only some of the items
 * were free of is then one line for all of them.
 *
 * @param codes of the fees that are waived
 */
export const waiveFees = (
  fees: readonly QuoteFee[],
  codes: ReadonlySet<string>
): QuoteFee[] => {
  const merged = new Map<string, QuoteFee>()
  return fees.flatMap((fee) => {
    if (!codes.has(fee.code)) {
      return [fee]
    }
    const known = merged.get(fee.code)
    if (known) {
      known.item_ids = [...new Set([...known.item_ids, ...fee.item_ids])]
      return []
    }
    const waived: QuoteFee = { ...fee, waived: true }
    merged.set(fee.code, waived)
    return [waived]
  })
}
