import { Amount, sum } from "./amount"

/**
 * Rounds amounts so that together they make exactly `total`: each is rounded down to the minor unit, and
 * the units that are then missing go to the largest fractions, the earlier line first among equals.
 * No amount moves by a whole minor unit, and one that is whole does not move at all, as long as `total` is
 * less than one minor unit away from their sum.
 * @param total in whole minor units
 */
export function shownAmounts(
  amounts: readonly Amount[],
  total: Amount,
  digits: number
): Amount[] {
  const exact = amounts.map((amount) => amount.shiftedBy(digits))
  const shown = exact.map((amount) => amount.integerValue(Amount.ROUND_FLOOR))
  const missing = total.shiftedBy(digits).minus(sum(shown)).toNumber()
  const byFraction = exact
    .map((amount, index) => ({
      index,
      fraction: amount.minus(shown[index] ?? amount),
    }))
    .sort((a, b) => b.fraction.comparedTo(a.fraction) ?? 0)
  // 0 unless `total` is further away than promised; the amounts add up to it even then.
  const all = Math.floor(missing / amounts.length)
  const some = missing - all * amounts.length
  const raised = new Set(byFraction.slice(0, some).map(({ index }) => index))
  return shown.map((amount, index) =>
    amount.plus(all + (raised.has(index) ? 1 : 0)).shiftedBy(-digits)
  )
}
