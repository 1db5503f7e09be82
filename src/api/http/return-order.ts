import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { retrieveReturnOrder, type Owner } from "../../workflows"
import { idOf } from "./case-id"
import { Nothing } from "./fields"
import { handle } from "./handle"
import { localeOf } from "./locale"
import { parseQuery } from "./parse"
import { findingsIn } from "./sentences"

/**
 * One order, every line under every request type of its policy: what is not eligible is shown, with the reason.
 * @param ownerOf whose the order has to be; null: staff may read any
 */
export const returnOrderRoute = (
  ownerOf: (req: AuthenticatedMedusaRequest) => Owner | null
) =>
  handle(async (req) => {
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
