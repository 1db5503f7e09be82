import { z } from "zod"
import { isEmptyLength, parseLength } from "../../calendar"
import { whenSchema } from "./condition"
import { codeSchema, countSchema, lengthSchema } from "./primitives"
import { ANCHORS, type Anchor } from "./terms"

const EVENT = "event:"

const isAnchor = (value: unknown): value is Anchor =>
  typeof value === "string" &&
  (ANCHORS.some((anchor) => anchor === value) ||
    (value.startsWith(EVENT) &&
      codeSchema.safeParse(value.slice(EVENT.length)).success))

const anchorSchema = z.custom<Anchor>(isAnchor, {
  error: `one of ${ANCHORS.join(", ")}, or event:<code>`,
})

/**
 * How long a request may be made. A window with a matching `when` goes before those without one; with
 * the anchor unknown it is counted from its fallback.
 */
export const windowSchema = z.strictObject({
  anchor: anchorSchema,
  fallback: z
    .strictObject({
      anchor: anchorSchema,
      /** What the anchor is later than the fallback, in calendar time: how long parcels travel. */
      plus: lengthSchema.default("P0D"),
    })
    .optional(),
  length: lengthSchema.refine(
    (text) => {
      const length = parseLength(text)
      return !length || !isEmptyLength(length)
    },
    {
      error: "a window without any time",
      params: { code: "impossible_window" },
    }
  ),
  count: countSchema.default("calendar"),
  when: whenSchema,
})
export type Window = z.output<typeof windowSchema>
