import { z } from "zod"
import { CASE_STATUSES } from "../../lifecycle/case-table"
import {
  codeSchema,
  countSchema,
  lengthSchema,
  localizedTextSchema,
} from "./primitives"
import { CLOCK_EVENTS } from "./terms"

/** One promise about time, standing still in the named statuses. */
export const clockSchema = z.strictObject({
  code: codeSchema,
  /** What is promised. */
  label: localizedTextSchema.optional(),
  from: z.enum(CLOCK_EVENTS),
  until: z.enum(CLOCK_EVENTS),
  length: lengthSchema,
  count: countSchema.default("calendar"),
  paused_in: z.array(z.enum(CASE_STATUSES)).default(() => []),
})
export type Clock = z.output<typeof clockSchema>
