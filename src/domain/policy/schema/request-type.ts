import { z } from "zod"
import { LIMITS } from "../limits"
import { clockSchema } from "./clock"
import { storeCreditSchema } from "./bonus"
import { feeSchema, shippingSchema } from "./cost"
import {
  keepItemSchema,
  resolutionRuleSchema,
  settleWhenSchema,
} from "./moment"
import {
  codeSchema,
  lengthSchema,
  localizedTextSchema,
  reasonValueSchema,
  resolutionSchema,
} from "./primitives"
import { evidenceSchema, fieldSchema } from "./question"
import { ruleSchema } from "./rule"
import { LEGAL_BASES, OUTBOUND_SHIPPING } from "./terms"
import { enclosureSchema, warrantySchema } from "./warranty"
import { windowSchema } from "./window"

const parts = <Part extends z.ZodType>(part: Part) =>
  z
    .array(part)
    .max(LIMITS.parts)
    .default(() => [])

/** How many requests a tier has in a rolling time (DESIGN § 5). */
const allowanceSchema = z.strictObject({
  per_tier: z.record(
    codeSchema,
    z.strictObject({
      count: z.number().int().min(0).max(100_000),
      per: lengthSchema,
    })
  ),
})

/** What a shopper may ask under, and on which terms. */
export const requestTypeSchema = z.strictObject({
  code: codeSchema,
  name: localizedTextSchema,
  description: localizedTextSchema.optional(),
  legal_basis: z.enum(LEGAL_BASES),
  /** Absent: every reason of the policy. */
  reasons: z.array(reasonValueSchema).min(1).max(LIMITS.parts).optional(),
  /** Empty: a question, which is answered. */
  resolutions: z.array(resolutionSchema).max(LIMITS.parts),
  resolution_rules: parts(resolutionRuleSchema),
  /** Empty: no time limit. */
  windows: z.array(windowSchema).max(LIMITS.parts),
  rules: z
    .array(ruleSchema)
    .max(LIMITS.rules)
    .default(() => []),
  allowance: allowanceSchema.optional(),
  fields: parts(fieldSchema),
  evidence: parts(evidenceSchema),
  fees: parts(feeSchema),
  /** What store credit is worth more than money. */
  store_credit: storeCreditSchema,
  /** Empty: the customer pays, but under the legal guarantee the merchant (Directive (EU) 2019/771 Art. 14). */
  shipping: parts(shippingSchema),
  /** Empty: everything is sent back. */
  keep_item: parts(keepItemSchema),
  decision: z.enum(["staff", "automatic"]).default("staff"),
  requires_order: z.boolean().default(true),
  /** Null: an approval does not run out. */
  approval_valid: lengthSchema.nullable().default(null),
  transit_valid: lengthSchema.default("P30D"),
  appeal_within: lengthSchema.default("P30D"),
  settle_when: settleWhenSchema,
  outbound_shipping: z.enum(OUTBOUND_SHIPPING).default("never"),
  clocks: parts(clockSchema),
  warranty: warrantySchema.optional(),
  enclosures: parts(enclosureSchema),
  /** Which team works on it. */
  team: codeSchema.optional(),
})
export type RequestType = z.output<typeof requestTypeSchema>
