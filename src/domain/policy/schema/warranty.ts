import { z } from "zod"
import { LIMITS } from "../limits"
import { maskProblem } from "../serial-mask"
import { whenSchema } from "./condition"
import { codeSchema, localizedTextSchema } from "./primitives"
import { SEEN_BEFORE } from "./terms"

/** What voids the warranty (S3.8–S3.11): named by the clerk who refuses a unit. */
const voidCauseSchema = z.strictObject({
  code: codeSchema,
  name: localizedTextSchema.optional(),
})
export type VoidCause = z.output<typeof voidCauseSchema>

/** How the serial numbers of some products look; see `matchesMask`. */
const serialFormatSchema = z.strictObject({
  pattern: z
    .string()
    .min(1)
    .max(64)
    .refine((pattern) => maskProblem(pattern) === null, {
      error: "a mask: 9 digit, A letter, * either, \\ quotes the next",
      params: { code: "invalid_mask" },
    }),
  when: whenSchema,
})
export type SerialFormat = z.output<typeof serialFormatSchema>

const serialSchema = z.strictObject({
  required: z.boolean().default(false),
  /** One of those whose `when` holds must fit; where none holds any serial will do. */
  formats: z
    .array(serialFormatSchema)
    .max(LIMITS.parts)
    .default(() => []),
  /** What a serial number of an earlier case, open or granted, means. */
  seen_before: z.enum(SEEN_BEFORE).default("review"),
})
export type SerialTerms = z.output<typeof serialSchema>

/** What a warranty covers, what voids it, and how the unit is recognised (S3.6–S3.11). */
export const warrantySchema = z.strictObject({
  coverage: localizedTextSchema.optional(),
  void_causes: z
    .array(voidCauseSchema)
    .max(LIMITS.parts)
    .default(() => []),
  serial: serialSchema.optional(),
})
export type Warranty = z.output<typeof warrantySchema>

/** What must lie in the parcel (S3.16): told to the shopper, ticked off at the dock. */
export const enclosureSchema = z.strictObject({
  code: codeSchema,
  label: localizedTextSchema,
})
export type Enclosure = z.output<typeof enclosureSchema>
