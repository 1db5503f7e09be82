import BigNumber from "bignumber.js"

/**
 * Compares two numbers, each a number or a decimal string: negative, 0 or positive; null when one is no
 * number. By value, never as text, where "9" would come after "10".
 */
export const compareDecimals = (a: unknown, b: unknown): number | null => {
  // Two floats order exactly as the decimals they print as.
  if (typeof a === "number" && typeof b === "number") {
    return Number.isFinite(a) && Number.isFinite(b) ? Math.sign(a - b) : null
  }
  const left = decimalOf(a)
  const right = decimalOf(b)
  return left && right ? left.comparedTo(right) : null
}

const DECIMAL = /^-?\d+(\.\d+)?$/

// Reading a decimal costs ten times comparing it, and the same few stand in every rule.
const known = new Map<number | string, BigNumber | null>()

const decimalOf = (value: unknown): BigNumber | null => {
  if (typeof value !== "number" && typeof value !== "string") {
    return null
  }
  const before = known.get(value)
  if (before !== undefined) {
    return before
  }
  // BigNumber reads more than decimals: hexadecimal, blanks around.
  const written = typeof value === "number" || DECIMAL.test(value)
  const decimal = written ? new BigNumber(value) : null
  const result = decimal?.isFinite() ? decimal : null
  if (known.size >= 10_000) {
    known.clear()
  }
  known.set(value, result)
  return result
}
