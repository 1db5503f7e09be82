import { z } from "@medusajs/framework/zod"
import { listReturnOrders } from "../../../workflows"
import { page } from "../../http/fields"
import { handle } from "../../http/handle"
import { parseQuery } from "../../http/parse"
import { customerOf } from "../../http/shopper"

const Query = z.strictObject(page)

/** The shopper's orders, each with what of it can be returned. */
export const GET = handle(async (req) => {
  const paging = parseQuery(Query, req)
  const listed = await listReturnOrders(req.scope, customerOf(req), paging)
  return { ...listed, ...paging }
})
