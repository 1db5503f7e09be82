import { z } from "@medusajs/framework/zod"
import { assignRmaWorkflow } from "../../../../../workflows"
import { id } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({ assignee_id: id.nullable() })

/** Hands the case to a member of staff; null gives it back to the queue. */
export const POST = staffAction(Body, (scope, command, body) =>
  assignRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
