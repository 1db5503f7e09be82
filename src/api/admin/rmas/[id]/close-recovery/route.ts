import { z } from "@medusajs/framework/zod"
import { closeRecoveryWorkflow, CLOSINGS } from "../../../../../workflows"
import { reason } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({ closing: z.enum(CLOSINGS), reason })

/** Says how money that went out before the goods came was dealt with. */
export const POST = staffAction(Body, (scope, command, body) =>
  closeRecoveryWorkflow(scope).run({ input: { ...command, ...body } })
)
