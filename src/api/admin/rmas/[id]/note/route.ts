import { z } from "@medusajs/framework/zod"
import { annotateRmaWorkflow } from "../../../../../workflows"
import { message } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({ message })

/** A line that only staff read. */
export const POST = staffAction(Body, (scope, command, body) =>
  annotateRmaWorkflow(scope).run({
    input: { ...command, ...body, event: "note" },
  })
)
