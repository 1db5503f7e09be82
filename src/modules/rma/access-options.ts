import { z } from "@medusajs/framework/zod"

/** How guests come in. */
export const accessSchema = z
  .strictObject({
    /** Keys codes and limits; the same in every process. Absent: the store's `jwtSecret`. */
    secret: z.string().min(16, "at least 16 characters").max(256).optional(),
    /**
     * Requests for codes and tries of them from one network address in an hour; null: not counted. A proxy that
     * hides the addresses behind it makes them one.
     */
    hourly_per_address: z.int().min(1).max(1_000_000).nullable().default(60),
  })
  .prefault({})
