import { z } from "@medusajs/framework/zod"
import { retractOfferWorkflow } from "../../../../../workflows"
import { reason } from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

const Body = z.strictObject({ reason: reason.optional() })

/** Takes the offer back: the case goes on where it was. */
export const POST = staffAction(Body, (scope, command, body) =>
  retractOfferWorkflow(scope).run({ input: { ...command, ...body } })
)
