import { z } from "@medusajs/framework/zod"
import { reopenRmaWorkflow } from "../../../../../workflows"
import { reason } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({ reason })

/** Takes up a case that was over. */
export const POST = staffAction(Body, (scope, command, body) =>
  reopenRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
