import { randomId } from "./random-id"

/**
 * The idempotency key of one attempt at something that can be asked for again: kept over its retries, another one for
 * the next time.
 */
export const attemptKey = (action: string): string => `${action}:${randomId()}`
