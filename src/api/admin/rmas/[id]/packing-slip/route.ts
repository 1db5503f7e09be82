import { loadCase } from "../../../../../workflows/case/load-case"
import { idOf } from "../../../../http/case-id"
import { Nothing } from "../../../../http/fields"
import { handle } from "../../../../http/handle"
import { localeOf } from "../../../../http/locale"
import { packingSlipAnswer } from "../../../../http/packing-slip"
import { parseQuery } from "../../../../http/parse"

/** The shopper's packing slip, for who helps by telephone. */
export const GET = handle(async (req) => {
  parseQuery(Nothing, req)
  const full = await loadCase(req.scope, idOf(req))
  return packingSlipAnswer(req.scope, full, full.rma.locale ?? localeOf(req))
})
