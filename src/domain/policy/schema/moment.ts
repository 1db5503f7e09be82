import { z } from "zod"
import { LIMITS } from "../limits"
import { whenSchema } from "./condition"
import { resolutionSchema } from "./primitives"
import { SETTLE_WHEN } from "./terms"

const momentSchema = z.enum(SETTLE_WHEN)

const rowSchema = z.strictObject({ at: momentSchema, when: whenSchema })
export type SettleRow = z.output<typeof rowSchema>

/**
 * When money or goods move: a moment, or rows of which the first that holds counts, else `inspected`. Read,
 * it is always the rows, so that there is one form to judge.
 */
export const settleWhenSchema = z
  .union([
    momentSchema.transform((at): SettleRow[] => [{ at, when: [] }]),
    z.array(rowSchema).min(1).max(LIMITS.parts),
  ])
  .default((): SettleRow[] => [{ at: "inspected", when: [] }])

/** Goods that need not be sent back: those of any row that holds. */
export const keepItemSchema = z.strictObject({ when: whenSchema })
export type KeepItemRow = z.output<typeof keepItemSchema>

/** Resolutions that are open only where a row naming them holds; one that no row names is always open. */
export const resolutionRuleSchema = z.strictObject({
  resolutions: z.array(resolutionSchema).min(1),
  when: whenSchema,
})
export type ResolutionRule = z.output<typeof resolutionRuleSchema>
