import { z } from "@medusajs/framework/zod"
import { rateRmaWorkflow } from "../../../../../workflows"
import { reason } from "../../../../http/fields"
import { shopperAction } from "../../../../http/shopper"

/** Up to this score a reason is asked for (S2.19). */
const POOR = 2

const Body = z
  .strictObject({
    score: z.int().min(1).max(5),
    reason: reason.nullish().transform((given) => given ?? null),
  })
  .refine(
    ({ score, reason: given }) => score > POOR || given !== null,
    `a score of ${POOR} or less needs a reason`
  )

/** The shopper's word on how it went, 1 to 5. */
export const POST = shopperAction(Body, (scope, command, body) =>
  rateRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
