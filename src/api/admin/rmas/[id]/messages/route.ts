import { z } from "@medusajs/framework/zod"
import { messageRmaWorkflow } from "../../../../../workflows"
import { loadCase } from "../../../../../workflows/case/load-case"
import { idOf } from "../../../../http/case-id"
import {
  conversationAnswer,
  saysSomething,
  written,
} from "../../../../http/conversation"
import { handle } from "../../../../http/handle"
import { staffAction } from "../../../../http/staff"
import { adminMessageDto } from "../../../../serializers/message"

const Body = z
  .strictObject({ ...written, internal: z.boolean().optional() })
  .refine(saysSomething, "text or file_ids: a message says something")

/** What was written, between staff too, newest first. */
export const GET = handle(async (req) => {
  const full = await loadCase(req.scope, idOf(req))
  return await conversationAnswer(req, full, "staff", adminMessageDto)
})

/** Writes to the shopper; `internal`: a note that only staff read. */
export const POST = staffAction(
  Body,
  (scope, command, { text = "", ...rest }) =>
    messageRmaWorkflow(scope).run({ input: { ...command, text, ...rest } })
)
