import { z } from "@medusajs/framework/zod"
import { messageRmaWorkflow } from "../../../../../workflows"
import {
  conversationAnswer,
  saysSomething,
  written,
} from "../../../../http/conversation"
import { handle } from "../../../../http/handle"
import { ownCase, shopperAction } from "../../../../http/shopper"
import { messageDto } from "../../../../serializers/message"

const Body = z
  .strictObject(written)
  .refine(saysSomething, "text or file_ids: a message says something")

/** What was written, newest first. */
export const GET = handle(async (req) =>
  conversationAnswer(req, await ownCase(req), "shopper", messageDto)
)

/** Writes to the shop. */
export const POST = shopperAction(
  Body,
  (scope, command, { text = "", ...rest }) =>
    messageRmaWorkflow(scope).run({ input: { ...command, text, ...rest } })
)
