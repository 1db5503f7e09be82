import { MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** Pieces that validators share. Every text and list has a bound. */

export const id = z.string().trim().min(1).max(64)
export const code = z.string().trim().min(1).max(64)
export const note = z.string().trim().max(2000)
export const message = z.string().trim().min(1).max(5000)
export const reason = z.string().trim().min(1).max(2000)

/** Units of one line. */
export const quantity = z.int().min(1).max(1_000_000)
export const count = z.int().min(0).max(1_000_000)

/** Fees that staff do not take, each with the reason (S3.23). */
export const waivedFees = z
  .array(z.strictObject({ code, reason }))
  .min(1)
  .max(50)

/** Gross, major units; a number or a decimal string, handed on exactly as a decimal string. */
export const amount = z
  .union([
    z.number().min(0).max(1e12),
    z.string().regex(/^\d{1,12}(\.\d{1,8})?$/, "a decimal such as 12.50"),
  ])
  .transform((value) => MathBN.convert(value).toFixed())

/** An instant, ISO 8601 with zone, in years a database and a person can mean; handed on in UTC. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine(
    (value) => /^(19[7-9]|2[01])\d/.test(value),
    "a date between 1970 and 2199"
  )
  .transform((value) => new Date(value).toISOString())

/** An instant that has not come: the end of something that begins now. */
export const upcoming = instant.refine(
  (given) => Date.parse(given) > Date.now(),
  "a moment in the future"
)

/** A whole number as a query writes it; `Number` would also take `[1]`, `1e2` and blanks. */
const digits = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, "a whole number")
    .transform(Number)
    .pipe(z.int().min(low).max(high))

export const page = {
  limit: digits(1, 100).prefault("20"),
  offset: digits(0, 10_000).prefault("0"),
}

/** `?key=a`, `?key[]=a&key[]=b`: one or several values, handed on as a list. */
export const oneOrMany = <T extends z.ZodType>(value: T) =>
  z
    .union([value, z.array(value).min(1).max(100)])
    .transform((given): z.output<T>[] =>
      Array.isArray(given) ? given : [given]
    )

export const Nothing = z.strictObject({})
