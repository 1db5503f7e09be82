import { retrieveReturnOrder } from "../../../../workflows"
import { idOf } from "../../../http/case-id"
import { Nothing } from "../../../http/fields"
import { handle } from "../../../http/handle"
import { localeOf } from "../../../http/locale"
import { parseQuery } from "../../../http/parse"
import { findingsIn } from "../../../http/sentences"
import { ownerOf } from "../../../http/principal"

/** One order, every line under every request type: what is not eligible is shown, with the reason. */
export const GET = handle(async (req) => {
  parseQuery(Nothing, req)
  const locale = localeOf(req)
  const found = await retrieveReturnOrder(
    req.scope,
    idOf(req, "order_id"),
    ownerOf(req),
    locale
  )
  return {
    ...found,
    request_types: found.request_types.map((type) => ({
      ...type,
      findings: findingsIn(type.findings, locale),
    })),
    items: found.items.map((item) => ({
      ...item,
      options: item.options.map((option) => ({
        ...option,
        findings: findingsIn(option.findings, locale),
      })),
    })),
  }
})
