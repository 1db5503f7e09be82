/** A time as JSON has it, whether it comes from a row or from a JSON column. */
export const iso = (value: Date | string): string =>
  new Date(value).toISOString()

export const isoOrNull = (
  value: Date | string | null | undefined
): string | null => (value ? iso(value) : null)

/** Amounts leave the API as numbers in major units. */
export const numberOrNull = (
  amount: string | null | undefined
): number | null =>
  amount === null || amount === undefined ? null : Number(amount)
