import { z } from "@medusajs/framework/zod"
import { chooseGoodsWorkflow } from "../../../../../workflows"
import { id, reason } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Choice = z
  .strictObject({
    id,
    variant_id: id.optional(),
    sku: z.string().trim().min(1).max(200).optional(),
  })
  .refine(
    ({ variant_id, sku }) => (variant_id === undefined) !== (sku === undefined),
    "either variant_id or sku"
  )

const Body = z.strictObject({ reason, items: z.array(Choice).min(1).max(200) })

/** Other goods in the place of what cannot be delivered any more, at what the shopper agreed to pay. */
export const POST = staffAction(Body, (scope, command, body) =>
  chooseGoodsWorkflow(scope).run({ input: { ...command, ...body } })
)
