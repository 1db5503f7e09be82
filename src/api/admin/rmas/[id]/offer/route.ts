import { z } from "@medusajs/framework/zod"
import { OFFER_KINDS } from "../../../../../modules/rma/records"
import { offerRmaWorkflow } from "../../../../../workflows"
import { amount, message, upcoming } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({
  kind: z.enum(OFFER_KINDS),
  amount: amount.optional(),
  percent: amount.optional(),
  currency_code: z
    .string()
    .regex(/^[A-Za-z]{3}$/)
    .transform((code) => code.toLowerCase())
    .optional(),
  message,
  expires_at: upcoming.optional(),
})

/** Offers the shopper something instead of what was asked for: money, a discount, to keep the goods, a quote. */
export const POST = staffAction(Body, (scope, command, body) =>
  offerRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
