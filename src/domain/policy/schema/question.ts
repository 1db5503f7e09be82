import { z } from "zod"
import { whenSchema } from "./condition"
import { codeSchema, localizedTextSchema } from "./primitives"

/** Something the shopper declares about an item, chosen from options or free text. */
export const fieldSchema = z
  .strictObject({
    key: codeSchema,
    label: localizedTextSchema.optional(),
    /** Absent: free text. */
    options: z.array(z.string().min(1).max(255)).min(1).max(200).optional(),
    /** What options are called, by option. */
    option_labels: z.record(z.string(), localizedTextSchema).optional(),
    required: z.boolean().default(false),
    when: whenSchema,
  })
  .superRefine(({ options = [], option_labels = {} }, context) => {
    for (const option of Object.keys(option_labels)) {
      if (!options.includes(option)) {
        context.addIssue({
          code: "custom",
          message: `There is no option "${option}".`,
          path: ["option_labels", option],
          params: { code: "unknown_key" },
        })
      }
    }
  })
export type Field = z.output<typeof fieldSchema>

/** Pictures or documents asked for, in a named slot. */
export const evidenceSchema = z
  .strictObject({
    slot: codeSchema,
    label: localizedTextSchema.optional(),
    min: z.number().int().min(0).max(20).default(1),
    max: z.number().int().min(1).max(20).default(10),
    when: whenSchema,
  })
  .refine(({ min, max }) => min <= max, {
    error: "more files asked for than the slot takes",
    path: ["min"],
    params: { code: "too_big" },
  })
export type Evidence = z.output<typeof evidenceSchema>
