import { z } from "zod"
import { LIMITS } from "../limits"
import { calendarSchema } from "./calendar"
import { contactSchema, redirectSchema } from "./contact"
import {
  localizedTextSchema,
  longTextSchema,
  reasonValueSchema,
} from "./primitives"
import { requestTypeSchema } from "./request-type"
import { FAULTS } from "./terms"

const reasonSchema = z.strictObject({
  value: reasonValueSchema,
  fault: z.enum(FAULTS),
  /** Absent: as the store calls it. */
  label: localizedTextSchema.optional(),
})
export type Reason = z.output<typeof reasonSchema>

/** A whole policy (DESIGN § 4), unknown keys refused at every depth. */
export const policySchema = z.strictObject({
  terms_in_force: z.enum(["order_placed", "requested"]).default("order_placed"),
  case_granularity: z.enum(["free", "per_item", "per_order"]).default("free"),
  /** False: the scope sells to businesses only. */
  consumers: z.boolean().default(true),
  calendar: calendarSchema.default(() => ({ time_zone: "UTC" })),
  /** Values of core's return reasons, and whose fault each is. */
  reasons: z
    .array(reasonSchema)
    .max(LIMITS.parts)
    .default(() => []),
  request_types: z.array(requestTypeSchema).min(1).max(LIMITS.request_types),
  contact: contactSchema.optional(),
  /** Cases that belong to another seller, with the way to them; every one is judged. */
  redirects: z
    .array(redirectSchema)
    .max(LIMITS.parts)
    .default(() => []),
  /** The terms in the merchant's own words, for the policy page. */
  text: longTextSchema.optional(),
})

/** A policy with every default filled in. */
export type Policy = z.output<typeof policySchema>
/** A policy as a merchant writes it. */
export type PolicyDocument = z.input<typeof policySchema>
