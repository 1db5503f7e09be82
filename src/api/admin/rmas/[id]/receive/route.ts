import { z } from "@medusajs/framework/zod"
import { receiveRmaWorkflow } from "../../../../../workflows"
import { count, id } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id,
        quantity: count,
        missing: count.optional(),
        outstanding: count.optional(),
      })
    )
    .min(1)
    .max(200)
    .optional(),
})

/** Counts a parcel; without items, everything announced is here. */
export const POST = staffAction(Body, (scope, command, body) =>
  receiveRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
