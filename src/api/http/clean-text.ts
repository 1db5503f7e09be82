import { RmaError } from "../../modules/rma/errors"

// Postgres stores neither a NUL nor half a surrogate pair, and answers both with an error of its own.
const UNSTORABLE = /\u0000|\p{Surrogate}/u

export const isStorable = (text: string): boolean => !UNSTORABLE.test(text)

const refuse = () =>
  new RmaError("invalid_data", {
    message: "Text may not contain NUL or broken characters.",
  })

/**
 * Refuses text that cannot be stored, in values and in keys at any depth. Iterative: a body of 256 kB can
 * be nested 100,000 deep.
 *
 * @throws RmaError `invalid_data`
 */
export const assertCleanText = (body: unknown): void => {
  const waiting: unknown[] = [body]
  while (waiting.length) {
    const value = waiting.pop()
    if (typeof value === "string") {
      if (!isStorable(value)) {
        throw refuse()
      }
    } else if (Array.isArray(value)) {
      for (const one of value) {
        waiting.push(one)
      }
    } else if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        // Own `__proto__` keys pass unseen through parsers that copy records.
        if (!isStorable(key) || key === "__proto__") {
          throw refuse()
        }
        waiting.push(one)
      }
    }
  }
}
