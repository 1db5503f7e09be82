import { z } from "@medusajs/framework/zod"
import { payOutRmaWorkflow } from "../../../../../workflows"
import { id, reason } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({
  settlement_id: id,
  reference: z.string().trim().min(1).max(200),
  note: reason.optional(),
})

/** Says that staff paid by hand what no provider moves, and under which reference. */
export const POST = staffAction(Body, (scope, command, body) =>
  payOutRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
