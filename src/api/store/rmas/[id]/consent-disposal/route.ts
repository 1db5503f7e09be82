import { z } from "@medusajs/framework/zod"
import { consentDisposalWorkflow } from "../../../../../workflows"
import { id } from "../../../../http/fields"
import { shopperAction } from "../../../../http/shopper"

const Body = z.strictObject({
  items: z.array(id).min(1).max(200).optional(),
})

/** Agrees that refused goods are disposed of instead of sent back. */
export const POST = shopperAction(Body, (scope, command, body) =>
  consentDisposalWorkflow(scope).run({ input: { ...command, ...body } })
)
