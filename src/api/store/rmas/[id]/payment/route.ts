import { z } from "@medusajs/framework/zod"
import { payRmaWorkflow } from "../../../../../workflows"
import { id } from "../../../../http/fields"
import { shopperAction } from "../../../../http/shopper"

const Body = z.strictObject({ settlement_id: id })

/** The shopper has paid what a settlement asks for through core's payment session; it is checked and captured. */
export const POST = shopperAction(Body, (scope, command, body) =>
  payRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
