import { z } from "@medusajs/framework/zod"
import { listReturnOrders } from "../../../workflows"
import { page } from "../../http/fields"
import { handle } from "../../http/handle"
import { parseQuery } from "../../http/parse"
import { ownerOf } from "../../http/principal"

const Query = z.strictObject(page)

/** The shopper's orders, each with what of it can be returned. */
export const GET = handle(async (req) => {
  const paging = parseQuery(Query, req)
  const listed = await listReturnOrders(req.scope, ownerOf(req), paging)
  return { ...listed, ...paging }
})
