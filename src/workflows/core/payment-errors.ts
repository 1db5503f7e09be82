import { isRmaError, RmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"

/** The provider failed, or said nothing: the case stays as it was, and the same call may be made again. */
export const notAnswered = (error: unknown): RmaError =>
  isRmaError(error)
    ? error
    : new RmaError("core_failed", {
        message: `The payment could not be taken: ${messageOf(error)}`,
      })

export const incomplete = (message: string): RmaError =>
  new RmaError("payment_incomplete", { message })
