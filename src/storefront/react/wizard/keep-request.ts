import type { RmaClient } from "../../client"
import { asRefusal } from "../hooks/use-load"
import { forgetTyped, REQUEST, typedBefore } from "../typed-text"
import { draftBody, type WizardState } from "./state"

const NOT_FOUND = 404

/** The draft was sent meanwhile, or is no more, or it was of somebody who was here before: nothing of it is left to keep. */
const isOver = (error: unknown): boolean => {
  const { status, code } = asRefusal(error)
  return status === NOT_FOUND || code === "illegal_transition"
}

/**
 * Makes room for a new request: what was typed into another since its last step goes into its draft.
 * @throws RmaRefusal where it cannot be saved; then it is kept where it was
 */
export const keepRequest = async ({
  drafts,
}: Pick<RmaClient, "drafts">): Promise<void> => {
  const typed = typedBefore<WizardState>(REQUEST)
  try {
    if (typed?.draft_id) {
      await drafts.save(typed.draft_id, draftBody(typed))
    } else if (typed && (typed.order_id !== null || typed.orderless)) {
      await drafts.create(draftBody(typed))
    }
  } catch (error) {
    if (!isOver(error)) {
      throw error
    }
  }
  // Unless the new one was begun meanwhile.
  if (JSON.stringify(typedBefore(REQUEST)) === JSON.stringify(typed)) {
    forgetTyped(REQUEST)
  }
}
