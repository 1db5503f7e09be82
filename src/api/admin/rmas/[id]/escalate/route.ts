import { z } from "@medusajs/framework/zod"
import { annotateRmaWorkflow } from "../../../../../workflows"
import { reason } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({ reason })

/** Asks for somebody higher up. */
export const POST = staffAction(Body, (scope, command, body) =>
  annotateRmaWorkflow(scope).run({
    input: { ...command, ...body, event: "escalate" },
  })
)
