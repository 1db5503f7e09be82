const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const defined = (record: Record<string, unknown>): string[] =>
  Object.keys(record).filter((key) => record[key] !== undefined)

/** Whether two values are the same JSON: an object's keys have no order, and an undefined one is not there. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) {
    return true
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length &&
      a.every((one, index) => sameJson(one, (b as unknown[])[index]))
    )
  }
  if (!isRecord(a) || !isRecord(b)) {
    return false
  }
  const keys = defined(a)
  return (
    keys.length === defined(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  )
}
