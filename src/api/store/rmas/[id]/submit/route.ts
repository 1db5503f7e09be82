import { z } from "@medusajs/framework/zod"
import { RmaError } from "../../../../../modules/rma/errors"
import { submitRmaWorkflow } from "../../../../../workflows"
import { loadOwnCase } from "../../../../../workflows/case/load-case"
import { replaySubmission } from "../../../../../workflows/case/replay-submission"
import { idOf } from "../../../../http/case-id"
import { handle } from "../../../../http/handle"
import { idempotencyOf } from "../../../../http/idempotency"
import { parseBody, parseWith } from "../../../../http/parse"
import { ownerOf } from "../../../../http/principal"
import { expectedQuote, RequestBody } from "../../../../http/request"
import {
  asking,
  principalName,
  readOwnCase,
  shopper,
} from "../../../../http/shopper"

const Body = z.strictObject({ expected_quote: expectedQuote.optional() })

/** Submits a draft as it was saved. The same key sent again answers what the first one made. */
export const POST = handle(async (req) => {
  const id = idOf(req)
  const seen = await parseBody(Body, req)
  const { rma } = await loadOwnCase(req.scope, id, ownerOf(req))
  const idempotency = idempotencyOf(req, principalName(req), { draft: id })
  const replayed = await replaySubmission(req.scope, idempotency)
  if (!replayed && rma.status !== "draft") {
    throw new RmaError("illegal_transition", {
      message: "This request was submitted already.",
    })
  }
  const ids =
    replayed ??
    (
      await submitRmaWorkflow(req.scope).run({
        input: {
          request: { ...parseWith(RequestBody, rma.draft ?? {}), ...seen },
          ...asking(req),
          actor: shopper(req),
          channel: "store",
          draft: { id, version: rma.version },
          ...(idempotency ? { idempotency } : {}),
        },
      })
    ).result.ids
  const rmas = await Promise.all(ids.map((one) => readOwnCase(req, one)))
  return { rma: rmas[0], rmas }
})
