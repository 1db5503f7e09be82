import { z } from "@medusajs/framework/zod"
import { cancelRmaWorkflow } from "../../../../../workflows"
import { reason } from "../../../../http/fields"
import { shopperAction } from "../../../../http/shopper"

const Body = z.strictObject({ reason: reason.optional() })

/** Takes the request back; until it is shipped. */
export const POST = shopperAction(Body, (scope, command, body) =>
  cancelRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
