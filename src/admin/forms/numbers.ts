/** What was typed as a number of units: 0, 1, 2 … or null. "1.5", "-1", "1e3" and "" are not. */
export const wholeNumber = (value: unknown): number | null => {
  const text = typeof value === "string" ? value.trim() : ""
  if (!/^\d{1,9}$/.test(text)) {
    return null
  }
  return Number(text)
}

/** What was typed as an amount in major units, with a point or a comma for decimals, or null. */
export const amount = (value: unknown): number | null => {
  const text = typeof value === "string" ? value.trim().replace(",", ".") : ""
  if (!/^\d{1,12}(\.\d{1,4})?$/.test(text)) {
    return null
  }
  return Number(text)
}

/** Text without the blanks around it, or undefined when nothing was written. */
export const written = (value: string): string | undefined =>
  value.trim() || undefined
