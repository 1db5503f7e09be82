import { z } from "@medusajs/framework/zod"
import { fileIds } from "./conversation"
import { id, message, note } from "./fields"
import { evidence, fields } from "./request"

/** An answer to a question of staff: a word, and what fills the gaps of the request. */
export const DetailsBody = z.strictObject({
  message,
  file_ids: fileIds.optional(),
  items: z
    .array(
      z.strictObject({
        id,
        note: note.optional(),
        fields: fields.optional(),
        evidence: evidence.optional(),
      })
    )
    .max(200)
    .optional(),
})
