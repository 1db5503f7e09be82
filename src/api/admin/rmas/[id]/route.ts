import { idOf } from "../../../http/case-id"
import { Nothing } from "../../../http/fields"
import { handle } from "../../../http/handle"
import { parseQuery } from "../../../http/parse"
import { readCase } from "../../../http/staff"

export const GET = handle(async (req) => {
  parseQuery(Nothing, req)
  return { rma: await readCase(req, idOf(req)) }
})
