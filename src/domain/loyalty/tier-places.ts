const ATTRIBUTE = "loyalty.tier"

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const names = (value: unknown, code: string): boolean =>
  Array.isArray(value) ? value.includes(code) : value === code

/**
 * Where a policy document names a tier: in conditions on `loyalty.tier`, and among an allowance's tiers.
 * Iterative, so that a document of any depth is walked.
 *
 * @returns paths such as `request_types.0.rules.2.when.0`
 */
export const tierPlaces = (document: unknown, code: string): string[] => {
  const places: string[] = []
  const waiting: { path: string; value: unknown }[] = [
    { path: "", value: document },
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, value } = next
    if (
      isRecord(value) &&
      value.attribute === ATTRIBUTE &&
      names(value.value, code)
    ) {
      places.push(path)
    } else if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        const at = path ? `${path}.${key}` : key
        if (key === "per_tier" && isRecord(one) && Object.hasOwn(one, code)) {
          places.push(`${at}.${code}`)
        }
        waiting.push({ path: at, value: one })
      }
    }
  }
  return places.sort()
}
