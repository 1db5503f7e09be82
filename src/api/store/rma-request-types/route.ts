import { z } from "@medusajs/framework/zod"
import { listOrderlessTypes } from "../../../workflows"
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
  const types = await listOrderlessTypes(req.scope, asking(req).asker)
  const locale = localeOf(req)
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
