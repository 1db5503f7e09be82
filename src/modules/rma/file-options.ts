import { z } from "@medusajs/framework/zod"

const MB = 1024 * 1024

/** What shoppers and staff may upload to cases. */
export const filesSchema = z
  .strictObject({
    /** Bytes of one file. */
    max_size: z
      .int()
      .min(1024)
      .max(100 * MB)
      .default(10 * MB),
    /** Files of one upload. */
    max_count: z.int().min(1).max(20).default(10),
    /** Width times height; a picture is held in memory while it is drawn anew. */
    max_pixels: z.int().min(10_000).max(250_000_000).default(64_000_000),
    /** Files that one person may have uploaded and not yet used. */
    max_waiting: z.int().min(1).max(1000).default(50),
  })
  .prefault({})
