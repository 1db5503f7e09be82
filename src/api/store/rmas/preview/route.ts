import { previewRma } from "../../../../workflows"
import { handle } from "../../../http/handle"
import { localeOf } from "../../../http/locale"
import { parseBody } from "../../../http/parse"
import { RequestBody } from "../../../http/request"
import { asking } from "../../../http/shopper"
import { clockDto } from "../../../serializers/case-parts"
import { storeDecision } from "../../../serializers/decision"
import { quoteDto } from "../../../serializers/quote"

/** What a submit of this body would answer; writes nothing. */
export const POST = handle(async (req) => {
  const request = await parseBody(RequestBody, req)
  const preview = await previewRma(req.scope, request, asking(req))
  const locale = localeOf(req, preview.locale)
  return {
    decision: storeDecision(preview.decision, locale),
    quote: preview.quote && quoteDto(preview.quote),
    promised_by: preview.promised_by,
    clocks: preview.clocks.map((clock) =>
      clockDto(clock, preview.type, locale)
    ),
    time_zone: preview.time_zone,
  }
})
