import { z } from "@medusajs/framework/zod"
import { clearDoubtWorkflow } from "../../../../../workflows"
import { id, reason } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({
  settlement_id: id,
  happened: z.boolean(),
  reference: z.string().trim().min(1).max(200).optional(),
  reason,
})

/** Says whether something went out of which the store does not know. */
export const POST = staffAction(Body, (scope, command, body) =>
  clearDoubtWorkflow(scope).run({ input: { ...command, ...body } })
)
