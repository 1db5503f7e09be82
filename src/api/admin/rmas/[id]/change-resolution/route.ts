import { z } from "@medusajs/framework/zod"
import { changeResolutionWorkflow } from "../../../../../workflows"
import { INSTEAD_OF_WORK } from "../../../../../workflows/settlement/leave-work"
import { amount, count, id, quantity, reason } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id,
        resolution: z.enum(INSTEAD_OF_WORK),
        quantity: quantity.optional(),
        resellable: count.optional(),
        amount: amount.optional(),
      })
    )
    .min(1)
    .max(200),
  reason,
})

/** Something else for goods in the workshop: they are beyond repair, or not wanted repaired any more. */
export const POST = staffAction(Body, (scope, command, body) =>
  changeResolutionWorkflow(scope).run({ input: { ...command, ...body } })
)
