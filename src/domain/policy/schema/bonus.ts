import BigNumber from "bignumber.js"
import { z } from "zod"
import { LIMITS } from "../limits"
import { whenSchema } from "./condition"
import { amountsSchema, decimalSchema } from "./primitives"

/** Added to store credit: a percentage of the items' value, or a flat amount once a submission. */
const bonusSchema = z
  .strictObject({
    percent: decimalSchema
      .refine((value) => new BigNumber(value).lte(100), "at most 100 percent")
      .optional(),
    /** By currency; in a currency not named there is no bonus. */
    flat: amountsSchema.optional(),
    when: whenSchema,
  })
  .refine(
    (bonus) => (bonus.percent === undefined) !== (bonus.flat === undefined),
    { error: "either percent or flat", params: { code: "percent_or_flat" } }
  )
export type Bonus = z.output<typeof bonusSchema>

/** One row may stand for a list of it. The first row whose `when` holds counts. */
const listed = (given: unknown): unknown =>
  given === undefined || Array.isArray(given) ? given : [given]

/** Terms of the resolution `store_credit`. */
export const storeCreditSchema = z
  .strictObject({
    bonus: z.preprocess(
      listed,
      z
        .array(bonusSchema)
        .max(LIMITS.parts)
        .default(() => [])
    ),
  })
  .default(() => ({ bonus: [] }))
