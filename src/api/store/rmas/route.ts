import { CASE_STATUSES } from "../../../domain/lifecycle"
import { z } from "@medusajs/framework/zod"
import { id, oneOrMany, page } from "../../http/fields"
import { handle } from "../../http/handle"
import { parseQuery } from "../../http/parse"
import { RequestBody } from "../../http/request"
import { ownerOf } from "../../http/principal"
import { asking, principalName, readOwnCase, shopper } from "../../http/shopper"
import { submitRoute } from "../../http/submit"
import { listOwnCases } from "./list-own-cases"

const Query = z.strictObject({
  ...page,
  status: oneOrMany(z.enum(CASE_STATUSES)).optional(),
  order_id: oneOrMany(id).optional(),
})

export const GET = handle(async (req) => {
  const { limit, offset, ...filters } = parseQuery(Query, req)
  return await listOwnCases(req.scope, ownerOf(req), filters, {
    limit,
    offset,
  })
})

export const POST = submitRoute(
  RequestBody,
  (req) => ({
    ...asking(req),
    actor: shopper(req),
    channel: "store",
    principal: principalName(req),
  }),
  readOwnCase
)
