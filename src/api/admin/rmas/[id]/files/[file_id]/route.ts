import { caseFileAnswer } from "../../../../../http/case-file"
import { idOf } from "../../../../../http/case-id"
import { handle } from "../../../../../http/handle"
import { loadCase } from "../../../../../../workflows/case/load-case"

/** A file of the case, or its thumbnail. */
export const GET = handle(async (req) =>
  caseFileAnswer(req, await loadCase(req.scope, idOf(req)), "staff")
)
