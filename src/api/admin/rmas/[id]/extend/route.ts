import { z } from "@medusajs/framework/zod"
import { extendRmaWorkflow } from "../../../../../workflows"
import { code, instant, reason } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({
  clock: code,
  until: instant,
  explanation: reason,
})

/** Moves the due moment of a clock, with an explanation the shopper reads. */
export const POST = staffAction(Body, (scope, command, body) =>
  extendRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
