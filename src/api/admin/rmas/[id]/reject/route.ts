import { z } from "@medusajs/framework/zod"
import { rejectRmaWorkflow } from "../../../../../workflows"
import { code, reason } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

/** A withdrawal is refused on a ground of the law only, such as `16c`. */
const Body = z.strictObject({ reason, ground: code.optional() })

/** Refuses the request in writing. */
export const POST = staffAction(Body, (scope, command, body) =>
  rejectRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
