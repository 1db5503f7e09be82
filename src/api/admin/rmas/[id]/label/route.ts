import { z } from "@medusajs/framework/zod"
import { attachLabelWorkflow } from "../../../../../workflows"
import { loadCase } from "../../../../../workflows/case/load-case"
import { LABEL_LIMIT } from "../../../../../workflows/case/label-file"
import { idOf } from "../../../../http/case-id"
import { Nothing } from "../../../../http/fields"
import { handle } from "../../../../http/handle"
import { labelAnswer } from "../../../../http/label"
import { localeOf } from "../../../../http/locale"
import { parseQuery } from "../../../../http/parse"
import { staffAction } from "../../../../http/staff"

const name = z.string().trim().min(1).max(100)
/** Base64 takes four characters for three bytes; beside it the rest of the body. */
const CONTENT_LIMIT = Math.ceil(LABEL_LIMIT / 3) * 4
const LABEL_BODY_LIMIT = CONTENT_LIMIT + 16 * 1024

const Body = z.strictObject({
  url: z
    .url({ protocol: /^https$/, error: "an https address" })
    .max(2000)
    .optional(),
  tracking_number: name.optional(),
  carrier: name.optional(),
  file: z
    .strictObject({
      filename: z.string().trim().min(1).max(255),
      content: z.string().min(1),
      mime_type: z.string().max(100).optional(),
    })
    .optional(),
})

/** Gives the shopper a label that was made elsewhere: a file, an address, or both. */
export const POST = staffAction(
  Body,
  (scope, command, body) =>
    attachLabelWorkflow(scope).run({ input: { ...command, ...body } }),
  LABEL_BODY_LIMIT
)

/** The label as the shopper gets it. */
export const GET = handle(async (req) => {
  parseQuery(Nothing, req)
  const full = await loadCase(req.scope, idOf(req))
  return labelAnswer(req.scope, full, localeOf(req))
})
