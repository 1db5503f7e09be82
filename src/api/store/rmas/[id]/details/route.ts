import { z } from "@medusajs/framework/zod"
import { provideDetailsWorkflow } from "../../../../../workflows"
import { id, message, note } from "../../../../http/fields"
import { detailFields } from "../../../../http/request"
import { shopperAction } from "../../../../http/shopper"

const Body = z.strictObject({
  message,
  items: z
    .array(
      z.strictObject({
        id,
        note: note.optional(),
        fields: detailFields.optional(),
      })
    )
    .max(200)
    .optional(),
})

/** Answers a question of staff. */
export const POST = shopperAction(Body, (scope, command, body) =>
  provideDetailsWorkflow(scope).run({ input: { ...command, ...body } })
)
