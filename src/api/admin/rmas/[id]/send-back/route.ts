import { z } from "@medusajs/framework/zod"
import { SEND_BACK_STEPS, sendBackWorkflow } from "../../../../../workflows"
import { id } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id,
        status: z.enum(SEND_BACK_STEPS),
        carrier: z.string().trim().min(1).max(100).optional(),
        tracking_number: z.string().trim().min(1).max(100).optional(),
      })
    )
    .min(1)
    .max(200),
})

/** Sends refused units back to the shopper, and follows them. */
export const POST = staffAction(Body, (scope, command, body) =>
  sendBackWorkflow(scope).run({ input: { ...command, ...body } })
)
