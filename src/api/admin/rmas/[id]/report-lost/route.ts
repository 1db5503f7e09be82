import { z } from "@medusajs/framework/zod"
import { reportLostWorkflow } from "../../../../../workflows"
import { reason } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({
  accepted: z.boolean().optional(),
  reason: reason.optional(),
})

/** Says that what is on its way never comes. */
export const POST = staffAction(Body, (scope, command, body) =>
  reportLostWorkflow(scope).run({ input: { ...command, ...body } })
)
