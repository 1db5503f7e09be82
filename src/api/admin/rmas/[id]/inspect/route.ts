import { z } from "@medusajs/framework/zod"
import { SERIAL_STATES } from "../../../../../domain/policy"
import { inspectRmaWorkflow } from "../../../../../workflows"
import {
  amount,
  code,
  count,
  id,
  note,
  reason,
  waivedFees,
} from "../../../../http/fields"
import { staffAction } from "../../../../http/staff"

/** Which keys beside these there may be is the request type's to say. */
const found = z
  .object({
    serial: z.string().trim().min(1).max(200).optional(),
    serial_state: z.enum(SERIAL_STATES).optional(),
    void_cause: code.optional(),
    enclosures: z.array(code).max(100).optional(),
  })
  .catchall(z.string().max(500))
  .refine((given) => Object.keys(given).length <= 50, "at most 50 keys")

const Body = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id,
        accepted: count,
        refused: count,
        missing: count.optional(),
        outstanding: count.optional(),
        ground: code.optional(),
        resellable: count.optional(),
        deduction: z.strictObject({ amount, reason }).optional(),
        found: found.optional(),
        note: note.optional(),
      })
    )
    .min(1)
    .max(200)
    .optional(),
  waive_fees: waivedFees.optional(),
})

/** Judges received units; without items, all are accepted. */
export const POST = staffAction(Body, (scope, command, body) =>
  inspectRmaWorkflow(scope).run({ input: { ...command, ...body } })
)
