import { z } from "@medusajs/framework/zod"
import { declineOfferWorkflow } from "../../../../../workflows"
import { reason } from "../../../../http/fields"
import { shopperAction } from "../../../../http/shopper"

const Body = z.strictObject({ reason: reason.optional() })

/** Declines the offer: the case goes on where it was. */
export const POST = shopperAction(Body, (scope, command, body) =>
  declineOfferWorkflow(scope).run({ input: { ...command, ...body } })
)
