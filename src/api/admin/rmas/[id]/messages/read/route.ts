import { loadCase } from "../../../../../../workflows/case/load-case"
import { idOf } from "../../../../../http/case-id"
import { markReadAnswer } from "../../../../../http/conversation"
import { handle } from "../../../../../http/handle"

/** Staff have read what the shopper wrote. */
export const POST = handle(async (req) =>
  markReadAnswer(req, await loadCase(req.scope, idOf(req)), "staff")
)
