import { RmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"

/**
 * Undoes what was begun and passes the error on.
 *
 * @throws `error`; `core_failed` with both messages when undoing fails too and something is left
 */
export async function undoAndThrow(
  error: unknown,
  undo: () => Promise<unknown>
): Promise<never> {
  try {
    await undo()
  } catch (second) {
    throw new RmaError("core_failed", {
      message: `${messageOf(error)}; undoing it failed: ${messageOf(second)}`,
    })
  }
  throw error
}
