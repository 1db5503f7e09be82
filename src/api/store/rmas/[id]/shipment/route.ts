import { z } from "@medusajs/framework/zod"
import { shipRmaWorkflow } from "../../../../../workflows"
import { instant } from "../../../../http/fields"
import { shopperAction } from "../../../../http/shopper"

const Body = z.strictObject({
  carrier: z.string().trim().min(1).max(100).optional(),
  tracking_number: z.string().trim().min(1).max(100).optional(),
  shipped_at: instant.optional(),
})

/** Confirms that the goods are on their way. */
export const POST = shopperAction(Body, (scope, command, body) =>
  shipRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
