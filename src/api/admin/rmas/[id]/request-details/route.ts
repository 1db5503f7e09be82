import { z } from "@medusajs/framework/zod"
import { requestDetailsWorkflow } from "../../../../../workflows"
import { message } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({ message })

/** Asks the shopper for what is missing. */
export const POST = staffAction(Body, (scope, command, body) =>
  requestDetailsWorkflow(scope).run({ input: { ...command, ...body } })
)
