import { markReadAnswer } from "../../../../../http/conversation"
import { handle } from "../../../../../http/handle"
import { ownCase } from "../../../../../http/shopper"

/** The shopper has read what the shop wrote. */
export const POST = handle(async (req) =>
  markReadAnswer(req, await ownCase(req), "shopper")
)
