import { parseLength } from "../../calendar"
import { localeOf, usualTag, type Locale } from "../../languages"
import { textIn } from "../text"
import type { LocalizedText } from "../schema"
import { en } from "./en"
import { es } from "./es"
import { it } from "./it"
import { lv } from "./lv"
import type { Phrases, Plural, Sentence } from "./phrases"
import { pl } from "./pl"

export const PHRASES: Readonly<Record<Locale, Phrases>> = {
  en,
  it,
  es,
  pl,
  lv,
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "")

/** Says things in one language; texts of the merchant in the reader's own, where there is one. */
export const speakerIn = (tag: string | null) => {
  const locale = localeOf(tag)
  const phrases = PHRASES[locale]
  const intl = usualTag(locale)
  const plurals = new Intl.PluralRules(intl)

  const say = (
    sentence: Sentence,
    values: Readonly<Record<string, string>> = {}
  ): string => fill(phrases.sentences[sentence], values)

  const counted = (forms: Plural, count: number): string =>
    fill(forms[plurals.select(count)] ?? forms.other, {
      count: new Intl.NumberFormat(intl).format(count),
    })

  const unit = (count: number, name: string): string =>
    new Intl.NumberFormat(intl, {
      style: "unit",
      unit: name,
      unitDisplay: "long",
    }).format(count)

  const list = (
    parts: readonly string[],
    type: "conjunction" | "disjunction" = "conjunction"
  ): string => new Intl.ListFormat(intl, { type }).format(parts)

  /** `P14D`: "14 days"; what is no length is said as it is written. */
  const length = (
    text: string,
    count: "calendar" | "business" = "calendar"
  ): string => {
    const parsed = parseLength(text)
    if (!parsed) {
      return text
    }
    if (parsed.kind === "time") {
      const hours = parsed.minutes / 60
      const time = Number.isInteger(hours)
        ? unit(hours, "hour")
        : unit(parsed.minutes, "minute")
      return count === "business" ? say("working_hours", { count: time }) : time
    }
    const { years, months, days } = parsed
    if (count === "business") {
      return counted(phrases.working_days, days)
    }
    const parts = [
      ...(years ? [unit(years, "year")] : []),
      ...(months ? [unit(months, "month")] : []),
      ...(days || !(years || months) ? [unit(days, "day")] : []),
    ]
    return list(parts)
  }

  const money = (amount: string, currency: string): string => {
    const code = currency.toUpperCase()
    try {
      return new Intl.NumberFormat(intl, {
        style: "currency",
        currency: code,
      }).format(Number(amount))
    } catch {
      // Points and tokens are currencies in some shops, and not to Intl.
      return `${amount} ${code}`
    }
  }

  const percent = (value: string): string =>
    new Intl.NumberFormat(intl, {
      style: "percent",
      maximumFractionDigits: 9,
    }).format(Number(value) / 100)

  const day = (instant: string, timeZone: string): string =>
    new Intl.DateTimeFormat(intl, { dateStyle: "long", timeZone }).format(
      new Date(instant)
    )

  const own = (text: LocalizedText): string => textIn(text, tag)

  return { phrases, say, list, length, money, percent, day, own }
}

export type Speaker = ReturnType<typeof speakerIn>
