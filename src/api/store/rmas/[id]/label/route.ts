import { loadOwnCase } from "../../../../../workflows/case/load-case"
import { idOf } from "../../../../http/case-id"
import { Nothing } from "../../../../http/fields"
import { handle } from "../../../../http/handle"
import { labelAnswer } from "../../../../http/label"
import { localeOf } from "../../../../http/locale"
import { parseQuery } from "../../../../http/parse"
import { ownerOf } from "../../../../http/principal"

/** The label as a file, else where it is, or the carrier account with its instructions. */
export const GET = handle(async (req) => {
  parseQuery(Nothing, req)
  const full = await loadOwnCase(req.scope, idOf(req), ownerOf(req))
  return labelAnswer(req.scope, full, localeOf(req, full.rma.locale))
})
