import type { MedusaContainer } from "@medusajs/framework/types"
import { isRmaError } from "../../modules/rma/errors"
import { messageLimit } from "../access/shopper-limits"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, type CaseCommand } from "./command"
import { transitionCase } from "./transition-case"

export interface MessageInput extends CaseCommand {
  text: string
  /** Uploads of the author, or files of the case. */
  file_ids?: string[]
  /** Between staff: a note, which never leaves to the shopper. */
  internal?: boolean
}

const ATTEMPTS = 5

const write = async (container: MedusaContainer, input: MessageInput) => {
  const { text, file_ids = [], internal = false } = input
  const full = await loadFor(container, input)
  await transitionCase(container, full, {
    event: internal ? "note" : "message",
    actor: input.actor,
    data: { message: text, files: new Set(file_ids).size },
    message: {
      text,
      file_ids,
      internal,
      // Staff write as much as they have to.
      ...(input.owner === undefined
        ? {}
        : { limit: messageLimit(container, full.rma.id) }),
    },
    internal,
  })
  return full.rma.id
}

/**
 * Writes to the other side, or as a note to staff. Both sides may write at once: what changed meanwhile is no
 * reason not to say it, so a lost race is run again.
 *
 * @throws RmaError `not_found`, `illegal_transition` when the case is over, `unknown_file`, `too_many_tries`
 */
export const messageRmaWorkflow = createCaseWorkflow(
  "message-rma",
  async (container, input: MessageInput) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return { ids: [await write(container, input)] }
      } catch (error) {
        const lost = isRmaError(error) && error.code === "lost_race"
        if (!lost || attempt === ATTEMPTS) {
          throw error
        }
      }
    }
  }
)
