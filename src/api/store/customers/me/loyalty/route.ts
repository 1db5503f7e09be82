import { customerLoyalty } from "../../../../../workflows"
import { Nothing } from "../../../../http/fields"
import { handle } from "../../../../http/handle"
import { localeOf } from "../../../../http/locale"
import { parseQuery } from "../../../../http/parse"
import { customerOf } from "../../../../http/principal"

/** Where the signed-in shopper stands, what is left of each allowance, and what the tier is worth in returns. */
export const GET = handle(async (req) => {
  parseQuery(Nothing, req)
  return {
    loyalty: await customerLoyalty(req.scope, customerOf(req), localeOf(req)),
  }
})
