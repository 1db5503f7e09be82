import { Nothing } from "../../../../http/fields"
import { handle } from "../../../../http/handle"
import { localeOf } from "../../../../http/locale"
import { packingSlipAnswer } from "../../../../http/packing-slip"
import { parseQuery } from "../../../../http/parse"
import { ownCase } from "../../../../http/shopper"

/** The paper that goes into the parcel, as a PDF. */
export const GET = handle(async (req) => {
  parseQuery(Nothing, req)
  const full = await ownCase(req)
  return packingSlipAnswer(req.scope, full, full.rma.locale ?? localeOf(req))
})
