import { z } from "@medusajs/framework/zod"
import { provideDetailsWorkflow } from "../../../../../workflows"
import { id, message, note } from "../../../../http/fields"
import { detailFields } from "../../../../http/request"
import { staffAction } from "../../../../http/staff"

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

/** Enters what the shopper answered by telephone or mail. */
export const POST = staffAction(Body, (scope, command, body) =>
  provideDetailsWorkflow(scope).run({ input: { ...command, ...body } })
)
