/** Of an amount in major units: what a provider moves is whole cents, core's sums carry fractions. */
export const cents = (amount: string | number | undefined): number =>
  Math.round(Number(amount) * 100)

const MICRO = 1_000_000

/** In cents, of amounts in major units; rounded once, at the end. */
export const centsOfSum = (amounts: readonly (string | number)[]): number => {
  const micro = amounts.reduce<number>(
    (sum, amount) => sum + Math.round(Number(amount) * MICRO),
    0
  )
  // Not -0, which JSON and Jest tell apart.
  return Math.round(micro / (MICRO / 100)) + 0
}
