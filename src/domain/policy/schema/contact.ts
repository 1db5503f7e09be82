import { z } from "zod"
import { whenSchema } from "./condition"
import { codeSchema, localizedTextSchema } from "./primitives"

/** Whom to ask: shown on the policy page, and to a shopper who bought from somebody else. */
export const contactSchema = z
  .strictObject({
    name: localizedTextSchema.optional(),
    email: z.email().max(320).optional(),
    phone: z
      .string()
      .regex(/^\+?[0-9 ()./-]{3,40}$/, "a telephone number")
      .optional(),
    // Only what a page may link to: a `javascript:` address would run in the shopper's session.
    url: z
      .url({ protocol: /^https?$/, error: "an http or https address" })
      .max(2000)
      .optional(),
    note: localizedTextSchema.optional(),
  })
  .refine((contact) => Object.keys(contact).length > 0, {
    error: "at least one way to reach somebody",
    params: { code: "required" },
  })
export type Contact = z.output<typeof contactSchema>

/** The seller of record is somebody else: refused under the row's own code, with the way to them. */
export const redirectSchema = z.strictObject({
  code: codeSchema,
  /** Empty would send everybody away. */
  when: whenSchema.refine((when) => when.length > 0, {
    error: "at least one condition",
    params: { code: "too_small" },
  }),
  contact: contactSchema,
  message: localizedTextSchema.optional(),
})
export type Redirect = z.output<typeof redirectSchema>
