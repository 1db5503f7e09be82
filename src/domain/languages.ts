/** Languages every sentence of ours is written in, the first where nobody asked for one of them. */
export const LANGUAGES = ["en", "it", "es", "pl", "lv"] as const
export type Locale = (typeof LANGUAGES)[number]

/** How a bare language writes dates and amounts: `en` alone would be 12/4/2026. */
const USUAL_TAGS: Readonly<Record<Locale, string>> = {
  en: "en-GB",
  it: "it-IT",
  es: "es-ES",
  pl: "pl-PL",
  lv: "lv-LV",
}

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ""

/** Whether a language tag is of a language we ship. */
export const isShipped = (tag: string): boolean =>
  LANGUAGES.some((one) => one === baseOf(tag))

/** The language we ship that is nearest to a language tag; English when none is. */
export const localeOf = (tag: string | null | undefined): Locale =>
  LANGUAGES.find((one) => one === baseOf(tag ?? "")) ?? "en"

/** The tag by which a language we ship writes dates and amounts. */
export const usualTag = (locale: Locale): string => USUAL_TAGS[locale]
