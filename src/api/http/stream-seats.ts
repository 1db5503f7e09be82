import { RmaError } from "../../modules/rma/errors"

/** Streams one shopper may have open in a process: each holds a connection. */
const MOST = 5

const taken = new Map<string, number>()

/**
 * A seat for a stream of this shopper.
 * @returns what gives it back
 * @throws RmaError `too_many_streams`
 */
export const takeSeat = (principal: string): (() => void) => {
  const seats = taken.get(principal) ?? 0
  if (seats >= MOST) {
    throw new RmaError("too_many_streams", {
      message: `At most ${MOST} streams at once.`,
      retry_after: 30,
    })
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
