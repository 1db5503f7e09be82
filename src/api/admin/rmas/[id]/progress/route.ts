import { z } from "@medusajs/framework/zod"
import { annotateRmaWorkflow } from "../../../../../workflows"
import { instant, message } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({
  message,
  /** When the shopper is proved to have sent the goods: the refund of a withdrawal waits no longer. */
  dispatch_proved_at: instant.optional(),
})

/** Tells the shopper how far it is. */
export const POST = staffAction(Body, (scope, command, body) =>
  annotateRmaWorkflow(scope).run({
    input: { ...command, ...body, event: "progress" },
  })
)
