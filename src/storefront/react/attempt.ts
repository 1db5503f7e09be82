/**
 * The idempotency key of one attempt at something that can be asked for again: kept over its retries, another one for
 * the next time. `crypto.randomUUID` is not there outside of https.
 */
export const attemptKey = (action: string): string => {
  const random = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, "0"))
  return `${action}:${hex.join("")}`
}
