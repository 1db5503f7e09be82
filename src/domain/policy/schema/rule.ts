import { z } from "zod"
import { EFFECTS } from "../decision"
import { whenSchema } from "./condition"
import { codeSchema, localizedTextSchema } from "./primitives"

/** A rule of the merchant's own: when all its conditions hold, its effect weighs under its code. */
export const ruleSchema = z.strictObject({
  code: codeSchema,
  when: whenSchema,
  effect: z.enum(EFFECTS),
  /** What the shopper reads; a general sentence when absent. */
  message: localizedTextSchema.optional(),
  /** The law's ground for refusing a statutory right, e.g. `16c` (Directive 2011/83/EU). */
  ground: z.string().min(1).max(32).optional(),
})
export type Rule = z.output<typeof ruleSchema>
