import { saveDraft } from "../../../../workflows"
import { handle } from "../../../http/handle"
import { spokenBy } from "../../../http/locale"
import { parseBody } from "../../../http/parse"
import { DraftBody } from "../../../http/request"
import { ownerOf } from "../../../http/principal"
import { readOwnCase, shopper } from "../../../http/shopper"

/** Starts a draft; it reserves no units. */
export const POST = handle(async (req) => {
  const body = await parseBody(DraftBody, req)
  const id = await saveDraft(req.scope, {
    owner: ownerOf(req),
    actor: shopper(req),
    locale: spokenBy(req),
    body,
  })
  return { rma: await readOwnCase(req, id) }
})
