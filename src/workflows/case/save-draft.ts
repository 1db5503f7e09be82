import type { MedusaContainer } from "@medusajs/framework/types"
import { EVENT_NAMES } from "../../domain/lifecycle"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { NewRecord, RmaRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { orderTies } from "../access/order-ties"
import { customerIdOf, isGuest, ownsOrder, type Owner } from "../access/owner"
import { draftLimit } from "../access/shopper-limits"
import { emitTimeline } from "./emit-timeline"
import { loadOwnCase } from "./load-case"
import { filesOfDraft } from "./request-files"

export interface SaveDraftInput {
  /** Absent: a new draft. */
  id?: string
  /** Whose draft it is. */
  owner: Owner
  actor: Actor
  /** Language of who asks, for the reminders; absent: as it was. */
  locale?: string | null
  /** Half-filled body of a submit; replaces what was saved before. */
  body: Record<string, unknown>
}

const noOrder = () =>
  new RmaError("not_found", { message: "There is no such order." })

/**
 * A guest's draft is bound to the order of the token, so that another token for it reaches the draft too.
 * @throws RmaError `not_found` when it names an order that is not theirs
 */
const bound = async (
  container: MedusaContainer,
  { owner, body, locale }: SaveDraftInput
): Promise<{
  body: Record<string, unknown>
  columns: NewRecord<RmaRecord>
}> => {
  const columns = {
    customer_id: customerIdOf(owner),
    ...(locale ? { locale } : {}),
  }
  if (!isGuest(owner)) {
    if (typeof body.order_id === "string") {
      const order = await orderTies(container, body.order_id)
      if (!order || !ownsOrder(owner, order)) {
        throw noOrder()
      }
    }
    return { body, columns }
  }
  const { order_id, email } = owner
  if (body.order_id !== undefined && body.order_id !== order_id) {
    throw noOrder()
  }
  return {
    body: { ...body, order_id },
    columns: { ...columns, order_id, email },
  }
}

/**
 * Saves a half-filled request, resumable anywhere. Drafts reserve no units and are judged only when
 * submitted.
 * @throws RmaError `not_found`, `illegal_transition` when it is no draft any more, `lost_race`, `unknown_file`,
 *   `too_many_tries` when its owner began more than people do
 */
export const saveDraft = async (
  container: MedusaContainer,
  input: SaveDraftInput
): Promise<string> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { body, columns } = await bound(container, input)
  const request_type =
    typeof body.request_type === "string" ? body.request_type : "unknown"
  const files = { file_ids: filesOfDraft(body), by: input.actor }
  const set = { ...columns, draft: body, request_type }
  if (!input.id) {
    const id = await rma.saveDraft({
      set: {
        ...set,
        legal_basis: "goodwill",
        channel: "store",
        created_by_type: input.actor.type,
        created_by_id: input.actor.id,
      },
      entry: {
        event: "save",
        name: EVENT_NAMES.save,
        actor: input.actor,
        internal: true,
      },
      files,
      limit: draftLimit(container, input.owner),
    })
    await emitTimeline(container, id ? [id] : [])
    return id ?? ""
  }
  const { rma: seen } = await loadOwnCase(container, input.id, input.owner)
  if (seen.status !== "draft") {
    throw new RmaError("illegal_transition", {
      message: "This request was submitted already.",
    })
  }
  const id = await rma.saveDraft({
    id: seen.id,
    version: seen.version,
    set,
    files,
  })
  if (!id) {
    throw new RmaError("lost_race", {
      message: "This draft was changed or submitted meanwhile.",
    })
  }
  return id
}
