import { z } from "@medusajs/framework/zod"
import { approveRmaWorkflow } from "../../../../../workflows"
import { code, count, id, reason, waivedFees } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id,
        approved: count,
        rejected: count,
        reason: reason.optional(),
        ground: code.optional(),
      })
    )
    .min(1)
    .max(200)
    .optional(),
  keep_item: z.boolean().optional(),
  waive_fees: waivedFees.optional(),
})

/** Approves all or some units; with `keep_item` the shopper keeps the goods. */
export const POST = staffAction(Body, (scope, command, body) =>
  approveRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
