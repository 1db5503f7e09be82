import { z } from "@medusajs/framework/zod"
import { settleRmaWorkflow } from "../../../../../workflows"
import { staffAction } from "../../../../http/staff"

const Settle = z.strictObject({
  /** Money for the goods that could not be sent. */
  instead: z.enum(["refund"]).optional(),
})

/** Carries out what is planned, or tries again what failed. */
export const POST = staffAction(Settle, (scope, command, { instead }) =>
  settleRmaWorkflow(scope).run({
    input: { ...command, ...(instead ? { instead } : {}) },
  })
)
