import { RmaError } from "./errors"
import { messageOf } from "./message-of"

/** Of core's locking providers, each of which has a type of its own for it: others change the same stock. */
const GAVE_UP_WAITING = "Timed-out acquiring lock"

/** Whether core did nothing because it did not get its lock in time. */
export const hasWaitedForLock = (error: unknown): boolean =>
  messageOf(error).includes(GAVE_UP_WAITING)

/** @returns `order_busy`, which may be tried again */
export const lockBusy = (): RmaError =>
  new RmaError("order_busy", { message: GAVE_UP_WAITING, retry_after: 1 })
