import { z } from "@medusajs/framework/zod"
import { isGuest, listOrderlessTypes } from "../../../workflows"
import { page } from "../../http/fields"
import { handle } from "../../http/handle"
import { localeOf } from "../../http/locale"
import { parseQuery } from "../../http/parse"
import { findingsIn } from "../../http/sentences"
import { asking } from "../../http/shopper"

const Query = z.strictObject(page)

/** What the shopper can ask without an order: questions, complaints, warranties by serial number. */
export const GET = handle(async (req) => {
  const { limit, offset } = parseQuery(Query, req)
  const locale = localeOf(req)
  const { owner, asker } = asking(req)
  // A guest's token is good for an order, and for nothing without one.
  const types = isGuest(owner)
    ? []
    : await listOrderlessTypes(req.scope, { ...asker, locale })
  return {
    request_types: types.slice(offset, offset + limit).map((type) => ({
      ...type,
      findings: findingsIn(type.findings, locale),
    })),
    count: types.length,
    limit,
    offset,
  }
})
