import BigNumber from "bignumber.js"
import { z } from "zod"
import { parseLength } from "../../calendar"
import { RESOLUTIONS } from "./terms"

/** Names the merchant gives: part of URLs, findings and stored cases, hence plain. */
export const codeSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,63}$/, "letters, digits, _ and -, a letter first")

/** A value of core's return reasons, which may be any text. */
export const reasonValueSchema = z.string().min(1).max(255)

export const resolutionSchema = z.enum(RESOLUTIONS)

const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/

const textSchema = (characters: number) =>
  z
    .record(
      z.string().regex(LOCALE, "a language tag"),
      z.string().min(1).max(characters)
    )
    .refine((texts) => Object.keys(texts).length > 0, "at least one language")

/** A text per language tag: `{ en, it, "pt-BR" }`. */
export const localizedTextSchema = textSchema(2_000)
/** The same for a page of text. */
export const longTextSchema = textSchema(20_000)
export type LocalizedText = z.output<typeof localizedTextSchema>

/** ISO 8601, days or hours but not both: `P14D`, `PT48H`. */
export const lengthSchema = z
  .string()
  .refine((text) => parseLength(text) !== null, {
    error: "an ISO 8601 length of days or of hours, up to a hundred years",
    params: { code: "invalid_length" },
  })

export const countSchema = z.enum(["calendar", "business"])

const DECIMAL = /^\d{1,12}(\.\d{1,9})?$/

/** Not negative; a number is taken as it is written, a string keeps every digit. Kept as a string. */
export const decimalSchema = z
  .union([z.number().nonnegative().max(1e12), z.string().regex(DECIMAL)], {
    error: "a decimal number, not negative",
  })
  .transform((value) => new BigNumber(value).toFixed())

/** Amounts per currency: a flat amount means nothing without its currency. */
export const amountsSchema = z
  .record(
    z.string().regex(/^[a-z]{3}$/, "an ISO 4217 code, lower case"),
    decimalSchema
  )
  .refine((amounts) => Object.keys(amounts).length > 0, "at least one currency")
