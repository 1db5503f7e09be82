import { z } from "zod"
import { LIMITS } from "../limits"
import { plainIssues } from "./issue"

/** Medusa's promotion operators, and `nin`. */
export const OPERATORS = [
  "eq",
  "ne",
  "in",
  "nin",
  "gt",
  "gte",
  "lt",
  "lte",
] as const
export type Operator = (typeof OPERATORS)[number]

const scalar = z.union([z.string().max(500), z.number(), z.boolean()])
const list = z
  .array(z.union([z.string().max(500), z.number()]))
  .min(1)
  .max(LIMITS.list_values)

const rowSchema = z.strictObject({
  attribute: z.string().min(1).max(128),
  operator: z.enum(OPERATORS),
  value: z.union([scalar, list], {
    error: "text, a number, true or false, or a list of texts or numbers",
  }),
})

/** One comparison: attribute, operator, value. */
export type ConditionRow = z.output<typeof rowSchema>
/** OR over its members; a list of conditions is AND. */
export interface ConditionGroup {
  any: Condition[]
}
export type Condition = ConditionRow | ConditionGroup

const groupSchema: z.ZodType<ConditionGroup> = z.strictObject({
  any: z
    .array(z.lazy(() => conditionSchema))
    .min(1)
    .max(LIMITS.conditions),
})

// A union would report every branch's complaints; which one is meant is plain from the key.
export const conditionSchema: z.ZodType<Condition> = z
  .unknown()
  .transform((input, context): Condition => {
    const grouped =
      typeof input === "object" && input !== null && "any" in input
    const result = (grouped ? groupSchema : rowSchema).safeParse(input, {
      reportInput: true,
    })
    if (result.success) {
      return result.data
    }
    for (const { path, code, message } of result.error.issues.flatMap(
      plainIssues
    )) {
      context.addIssue({ code: "custom", path, message, params: { code } })
    }
    return z.NEVER
  })

/** AND over its members; empty means always. */
export const whenSchema = z
  .array(conditionSchema)
  .max(LIMITS.conditions)
  .default(() => [])

export const isGroup = (condition: Condition): condition is ConditionGroup =>
  "any" in condition
