import { createHash } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import { TRACKING_STATUSES } from "../../../../domain/tracking"
import { RMA_MODULE } from "../../../../modules/rma"
import { RmaError } from "../../../../modules/rma/errors"
import type RmaModuleService from "../../../../modules/rma/service"
import { trackParcel } from "../../../../workflows"
import { instant } from "../../../http/fields"
import { handle } from "../../../http/handle"
import { parseWith } from "../../../http/parse"
import { parseJson, readBody } from "../../../http/read-json"
import { assertSigned } from "../../../http/signature"

/** Signed by the sender, not by a session or a publishable key. */
export const AUTHENTICATE = false

/** Bytes; a scan is a few lines. */
const LIMIT = 16 * 1024

const text = (most: number) => z.string().trim().min(1).max(most)

const Body = z.strictObject({
  delivery_id: text(200).optional(),
  tracking_number: text(100),
  carrier: text(100).optional(),
  status: z.enum(TRACKING_STATUSES),
  occurred_at: instant,
  description: text(500).optional(),
})

/** A carrier's clock may run ahead; what happens here does not. */
const notAhead = (moment: string): string =>
  moment > new Date().toISOString() ? new Date().toISOString() : moment

/**
 * A carrier, or a service that follows carriers, says where a parcel is. Answers `{ matched, duplicate }`,
 * also for a parcel that is none of ours.
 */
export const POST = handle(async (req) => {
  const { hooks } = req.scope.resolve<RmaModuleService>(RMA_MODULE).getOptions()
  if (!hooks.tracking_secret) {
    throw new RmaError("not_found")
  }
  const raw = await readBody(req, LIMIT)
  assertSigned(req, raw, hooks.tracking_secret)
  const { delivery_id, occurred_at, ...scan } = parseWith(
    Body,
    parseJson(raw.toString("utf8"))
  )
  // Without a name the message is known by its words.
  const id = delivery_id ?? createHash("sha256").update(raw).digest("hex")
  return trackParcel(req.scope, `tracking:${id}`, {
    ...scan,
    occurred_at: notAhead(occurred_at),
    delivery_id: id,
  })
})
