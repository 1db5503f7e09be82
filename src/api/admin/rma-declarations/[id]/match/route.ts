import { z } from "@medusajs/framework/zod"
import { assignDeclaration } from "../../../../../workflows"
import { declarationAction } from "../../../../http/declaration-action"
import { id, quantity } from "../../../../http/fields"

const Body = z.strictObject({
  order_id: id,
  items: z
    .array(z.strictObject({ item_id: id, quantity: quantity.optional() }))
    .min(1)
    .max(200)
    .optional(),
})

/** Staff say which order it is about: the case is opened as of the moment it was declared. */
export const POST = declarationAction(Body, (scope, command, body) =>
  assignDeclaration(scope, { ...command, ...body })
)
