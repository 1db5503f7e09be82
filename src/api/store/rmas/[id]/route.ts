import { saveDraft } from "../../../../workflows"
import { idOf } from "../../../http/case-id"
import { handle } from "../../../http/handle"
import { parseQuery } from "../../../http/parse"
import { Nothing } from "../../../http/fields"
import { DraftBody } from "../../../http/request"
import { readOwnCase, shopperAction } from "../../../http/shopper"

export const GET = handle(async (req) => {
  parseQuery(Nothing, req)
  return { rma: await readOwnCase(req, idOf(req)) }
})

/** Saves a draft: the body replaces what was saved before. */
export const POST = shopperAction(DraftBody, (scope, command, body) =>
  saveDraft(scope, { ...command, body })
)
