import { z } from "@medusajs/framework/zod"

/** An address as a person types it; core keeps it as it was written, we compare in lower case. */
export const email = z.string().trim().toLowerCase().max(320).pipe(z.email())

export const orderNumber = z.string().trim().min(1).max(64)

export const AccessBody = z.strictObject({ email, order_number: orderNumber })

/** The code as it was mailed, blanks forgiven; or the secret that the link carries in its fragment. */
export const ProofBody = z.union([
  z.strictObject({
    email,
    order_number: orderNumber,
    code: z
      .string()
      .max(20)
      .transform((typed) => typed.replace(/\s/g, ""))
      .pipe(z.string().regex(/^\d{6}$/, "six digits")),
  }),
  z.strictObject({ secret: z.string().regex(/^[\w-]{43}$/, "as in the link") }),
])
