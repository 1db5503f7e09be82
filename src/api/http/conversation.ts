import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { Side } from "../../modules/rma/queries/messages"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaFileRecord, RmaMessageRecord } from "../../modules/rma/records"
import { markConversationRead, readConversation } from "../../workflows"
import { id, message, page } from "./fields"
import { parseBody, parseQuery } from "./parse"

export const fileIds = z.array(id).max(20)

const Query = z.strictObject(page)
const Read = z.strictObject({ up_to: id.optional() })

export const written = {
  text: message.optional(),
  file_ids: fileIds.optional(),
}

/** Files need no words. */
export const saysSomething = (body: {
  text?: string
  file_ids?: string[]
}): boolean => body.text !== undefined || Boolean(body.file_ids?.length)

/** The conversation page by page, newest first, and how much of it this side has not read. */
export const conversationAnswer = async <Dto>(
  req: AuthenticatedMedusaRequest,
  full: FullCase,
  side: Side,
  dto: (message: RmaMessageRecord, files: readonly RmaFileRecord[]) => Dto
) => {
  const paging = parseQuery(Query, req)
  const { messages, files, count } = await readConversation(
    req.scope,
    full,
    side,
    paging
  )
  return {
    messages: messages.map((one) => dto(one, files)),
    count,
    ...paging,
    unread_messages: full.rma[`${side}_unread`],
  }
}

/** Marks the conversation as read, up to a message or whole. */
export const markReadAnswer = async (
  req: AuthenticatedMedusaRequest,
  full: FullCase,
  side: Side
) => {
  const { up_to = null } = await parseBody(Read, req)
  const unread_messages = await markConversationRead(
    req.scope,
    full,
    side,
    up_to
  )
  return { unread_messages }
}
