import { fill } from "../format"
import type { Messages } from "../messages"
import { isTooLong, LIMITS } from "./limits"

/** What the store's validators take for an e-mail address. */
const ADDRESS =
  /^(?!\.)(?!.*\.\.)[\w'+.-]*[\w+-]@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i

/** What is wrong with a line that has to be there; undefined: nothing. */
export const lineComplaint = (
  t: Messages,
  typed: string,
  limit: number = LIMITS.line
): string | undefined => {
  if (!typed.trim()) {
    return t.requiredField
  }
  return isTooLong(typed, limit) ? fill(t.tooLong, { max: limit }) : undefined
}

/** The same of an e-mail address. */
export const addressComplaint = (
  t: Messages,
  typed: string
): string | undefined =>
  lineComplaint(t, typed) ??
  (ADDRESS.test(typed.trim()) ? undefined : t.withdrawal.emailInvalid)
