import { z } from "@medusajs/framework/zod"
import { answerRmaWorkflow } from "../../../../../workflows"
import { message } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({ message })

/** Ends the case with advice. */
export const POST = staffAction(Body, (scope, command, body) =>
  answerRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
