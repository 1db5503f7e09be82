import type { ErrorCode } from "../../domain/codes"
import { RmaError } from "../../modules/rma/errors"

interface Seating {
  /** One person may have so many at once, in a process. */
  most: number
  code: ErrorCode
  message: string
  /** Seconds. */
  retry_after: number
}

/**
 * Seats for what holds a connection or memory of this process while it lasts; so it is counted in its memory, and ends
 * with it.
 * @returns takes a seat for a person, and answers what gives it back; throws RmaError of the code when all are taken
 */
export const seatsFor = ({ most, code, message, retry_after }: Seating) => {
  const taken = new Map<string, number>()
  return (principal: string): (() => void) => {
    const seats = taken.get(principal) ?? 0
    if (seats >= most) {
      throw new RmaError(code, { message, retry_after })
    }
    taken.set(principal, seats + 1)
    let given = false
    return () => {
      if (given) {
        return
      }
      given = true
      const left = (taken.get(principal) ?? 1) - 1
      if (left > 0) {
        taken.set(principal, left)
      } else {
        taken.delete(principal)
      }
    }
  }
}
