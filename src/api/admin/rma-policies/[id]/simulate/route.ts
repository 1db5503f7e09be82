import { z } from "@medusajs/framework/zod"
import { simulatePolicy } from "../../../../../workflows/policy/simulate-policy"
import { idOf } from "../../../../http/case-id"
import { code, id, quantity } from "../../../../http/fields"
import { handle } from "../../../../http/handle"
import { localeOf } from "../../../../http/locale"
import { parseBody } from "../../../../http/parse"
import { versionNumber } from "../../../../http/policy-body"
import { fields } from "../../../../http/request"
import { simulationDto } from "../../../../serializers/simulation"

const MOST_ITEMS = 200

/** What a shopper would declare; files are counted by their slots. */
const item = z.strictObject({
  item_id: id,
  quantity,
  reason: z.string().trim().min(1).max(200).optional(),
  resolution: code.optional(),
  fields: fields.optional(),
  evidence: z
    .array(z.strictObject({ slot: code, file_id: id }))
    .max(20)
    .optional(),
  serial: z.string().trim().min(1).max(200).optional(),
  serial_state: z.enum(["readable", "damaged", "missing"]).optional(),
})

const Body = z.strictObject({
  order_id: id,
  request_type: code.optional(),
  items: z.array(item).min(1).max(MOST_ITEMS).optional(),
  customer_id: id.optional(),
  version: versionNumber.optional(),
})

/** How the draft, or another version, would answer on one order; writes nothing. */
export const POST = handle(async (req) => {
  const policy = idOf(req)
  const body = await parseBody(Body, req)
  const simulation = await simulatePolicy(req.scope, { id: policy, ...body })
  return { simulation: simulationDto(simulation, localeOf(req)) }
})
