/** What people write in their own words; a product's title is told by its SKU. */
const FREE = new Set([
  "carrier",
  "en",
  "explanation",
  "it",
  "message",
  "name",
  "note",
  "reason",
  "reference",
  "text",
  "tracking_number",
])
/** A shopper's reason is one of the policy's. */
const CODE = /^[a-z]+_[a-z_]+$/

const markup = (key: string) => `<img src=x onerror="${key}()">`

/**
 * The body with markup in the place of every free text.
 * @returns it, and each text that was put in, as it stands in JSON
 */
export const markedUp = (body: object): { body: object; texts: string[] } => {
  const texts: string[] = []
  const marked = JSON.stringify(body, (key, value: unknown) => {
    if (typeof value !== "string" || !FREE.has(key) || CODE.test(value)) {
      return value
    }
    texts.push(JSON.stringify(markup(key)).slice(1, -1))
    return markup(key)
  })
  return { body: JSON.parse(marked) as object, texts }
}
