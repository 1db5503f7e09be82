import { z } from "@medusajs/framework/zod"
import { appealRmaWorkflow } from "../../../../../workflows"
import { message } from "../../../../http/fields"
import { shopperAction } from "../../../../http/shopper"

const Body = z.strictObject({ message })

/** Asks for a second look, once. */
export const POST = shopperAction(Body, (scope, command, body) =>
  appealRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
