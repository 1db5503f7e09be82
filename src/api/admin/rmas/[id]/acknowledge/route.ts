import { z } from "@medusajs/framework/zod"
import { annotateRmaWorkflow } from "../../../../../workflows"
import { message } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({ message: message.optional() })

/** Tells the shopper that the request was seen. */
export const POST = staffAction(Body, (scope, command, body) =>
  annotateRmaWorkflow(scope).run({
    input: { ...command, ...body, event: "acknowledge" },
  })
)
