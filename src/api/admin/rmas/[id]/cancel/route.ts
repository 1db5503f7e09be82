import { z } from "@medusajs/framework/zod"
import { cancelRmaWorkflow } from "../../../../../workflows"
import { reason } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({ reason: reason.optional() })

/** Ends the case while nothing was settled. */
export const POST = staffAction(Body, (scope, command, body) =>
  cancelRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
