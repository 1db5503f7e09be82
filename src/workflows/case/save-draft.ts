import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type RmaModuleService from "../../modules/rma/service"
import { loadOwnCase } from "./load-case"

export interface SaveDraftInput {
  /** Absent: a new draft. */
  id?: string
  /** The customer whose draft it is. */
  owner: string
  actor: Actor
  /** Half-filled body of a submit; replaces what was saved before. */
  body: Record<string, unknown>
}

/**
 * Saves a half-filled request, resumable anywhere. Drafts reserve no units and are judged only when
 * submitted.
 * @throws RmaError `not_found`, `illegal_transition` when it is no draft any more, `lost_race`
 */
export const saveDraft = async (
  container: MedusaContainer,
  input: SaveDraftInput
): Promise<string> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const request_type =
    typeof input.body.request_type === "string"
      ? input.body.request_type
      : "unknown"
  const set = { draft: input.body, request_type, customer_id: input.owner }
  if (!input.id) {
    const id = await rma.saveDraft({
      set: {
        ...set,
        legal_basis: "goodwill",
        channel: "store",
        created_by_type: input.actor.type,
        created_by_id: input.actor.id,
      },
    })
    return id ?? ""
  }
  const { rma: seen } = await loadOwnCase(container, input.id, input.owner)
  if (seen.status !== "draft") {
    throw new RmaError("illegal_transition", {
      message: "This request was submitted already.",
    })
  }
  const id = await rma.saveDraft({ id: seen.id, version: seen.version, set })
  if (!id) {
    throw new RmaError("lost_race", {
      message: "This draft was changed or submitted meanwhile.",
    })
  }
  return id
}
