import { caseFileAnswer } from "../../../../../http/case-file"
import { handle } from "../../../../../http/handle"
import { ownCase } from "../../../../../http/shopper"

/** A file of the case, or its thumbnail. */
export const GET = handle(async (req) =>
  caseFileAnswer(req, await ownCase(req), "shopper")
)
