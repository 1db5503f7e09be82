import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { Side } from "../../modules/rma/queries/messages"
import type RmaModuleService from "../../modules/rma/service"

/** The conversation of a case as one side reads it, newest first, with the files it carries. */
export const readConversation = async (
  container: MedusaContainer,
  { rma }: FullCase,
  side: Side,
  page: { limit: number; offset: number }
) => {
  const service = container.resolve<RmaModuleService>(RMA_MODULE)
  const { rows, count } = await service.listConversation(rma.id, side, page)
  const ids = [...new Set(rows.flatMap(({ file_ids }) => file_ids))]
  const files = ids.length ? await service.readFiles({ ids }) : []
  return { messages: rows, files, count }
}

/**
 * Marks what the other side wrote as read, up to a message or all of it; answers how many are left.
 * @throws RmaError `not_found` for a message that is not in this conversation
 */
export const markConversationRead = async (
  container: MedusaContainer,
  { rma }: FullCase,
  side: Side,
  up_to: string | null
): Promise<number> => {
  const service = container.resolve<RmaModuleService>(RMA_MODULE)
  const left = await service.markConversationRead(rma.id, side, up_to)
  if (left === null) {
    throw new RmaError("not_found", {
      message: "There is no such message in this case.",
    })
  }
  return left
}
