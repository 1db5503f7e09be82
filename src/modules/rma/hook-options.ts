import { z } from "@medusajs/framework/zod"

/** Long enough not to be guessed; who signs keeps it, we never log it. */
const secret = z.string().min(16, "at least 16 characters").max(256)

/** Messages that other services send us. A hook without its secret is not there. */
export const hooksSchema = z
  .strictObject({
    /**
     * Signs `POST /hooks/rma/tracking`. Several, while one takes over from another: any of them is good.
     */
    tracking_secret: z
      .union([secret, z.array(secret).min(1).max(5)])
      .transform((given) => (Array.isArray(given) ? given : [given]))
      .optional(),
  })
  .prefault({})
