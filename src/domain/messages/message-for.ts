import { localeOf, usualTag, type Locale } from "../languages"
import { textIn } from "../policy/text"
import type { Finding } from "../policy/decision"
import { en } from "./en"
import { es } from "./es"
import { it } from "./it"
import { lv } from "./lv"
import { pl } from "./pl"
import { redirectSentence } from "./redirect-sentence"
import type { Language, MessageCode } from "./types"

export const SENTENCES: Readonly<Record<Locale, Language>> = {
  en,
  it,
  es,
  pl,
  lv,
}

/** What a sentence is filled from. */
export interface MessageValues {
  observed?: unknown
  expected?: unknown
  /** In which dates are told; UTC when nobody says. */
  time_zone?: string
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

const show = (
  value: unknown,
  locale: Locale,
  time_zone: string
): string | null => {
  if (typeof value === "string" && INSTANT.test(value)) {
    return new Intl.DateTimeFormat(usualTag(locale), {
      dateStyle: "long",
      timeZone: time_zone,
    }).format(new Date(value))
  }
  if (typeof value === "number") {
    return new Intl.NumberFormat(usualTag(locale)).format(value)
  }
  return typeof value === "string" ? value : null
}

const ELIDED: Record<string, string> = { il: "l'", al: "all'", dal: "dall'" }

/** Italian, in which the eighth and the eleventh begin with a vowel: "l'8 dicembre". */
const elided = (text: string): string =>
  text.replace(
    /\b(il|al|dal) (?=(?:8|11)\b)/g,
    (_, article: string) => ELIDED[article] ?? ""
  )

const at = (source: unknown, key: string): unknown =>
  typeof source === "object" && source !== null && Object.hasOwn(source, key)
    ? (source as Record<string, unknown>)[key]
    : undefined

/** Fills `{observed.x}`, `{expected.x}` and `{code}`; a bracket with a gap is left out whole. */
const fill = (
  sentence: string,
  code: string,
  { observed, expected, time_zone = "UTC" }: MessageValues,
  locale: Locale
): string =>
  sentence.replace(/\[([^\]]*)\]/g, (_, part: string) => {
    let complete = true
    const text = part.replace(
      /\{(?:(observed|expected)\.)?(\w+)\}/g,
      (__, from: string | undefined, key: string) => {
        const value =
          from === undefined
            ? code
            : at(from === "observed" ? observed : expected, key)
        const shown = show(value, locale, time_zone)
        complete &&= shown !== null
        return shown ?? ""
      }
    )
    return complete ? (locale === "it" ? elided(text) : text) : ""
  })

const isKnown = (code: string): code is MessageCode =>
  Object.hasOwn(en.messages, code)

/**
 * The sentence of a code in the reader's language. A code of a policy's own rule has the general
 * sentence of `rule_matched`.
 *
 * @param code of `codes.ts`, or of a rule @param locale a language tag; English when we do not ship it
 */
export const messageFor = (
  code: string,
  locale: string | null | undefined,
  values: MessageValues = {}
): string => {
  const language = localeOf(locale)
  const { messages } = SENTENCES[language]
  return fill(
    messages[isKnown(code) ? code : "rule_matched"],
    code,
    values,
    language
  )
}

const condition = (
  finding: Finding,
  sentence: string,
  locale: Locale
): string => {
  const { declared, condition: frame } = SENTENCES[locale]
  const names = (finding.depends_on ?? []).map((attribute) => {
    const part = attribute.split(".")[1] ?? ""
    return Object.hasOwn(declared, part)
      ? declared[part as keyof typeof declared]
      : attribute
  })
  const on = new Intl.ListFormat(locale, { type: "conjunction" }).format([
    ...new Set(names),
  ])
  return frame.replace("{on}", () => on).replace("{sentence}", () => sentence)
}

/**
 * A finding as the reader sees it: the merchant's own words where there are some (`wording.own`), dates in
 * the policy's time zone, a condition told as one.
 */
export const sentenceFor = (
  finding: Finding,
  locale: string | null | undefined
): string => {
  const { observed, expected, wording } = finding
  const { own, time_zone } = wording ?? {}
  const values = { observed, expected, ...(time_zone ? { time_zone } : {}) }
  const { redirected } = SENTENCES[localeOf(locale)]
  const sentence = own
    ? textIn(own, locale)
    : (redirectSentence(expected, locale, redirected) ??
      messageFor(finding.code, locale, values))
  return finding.depends_on
    ? condition(finding, sentence, localeOf(locale))
    : sentence
}
