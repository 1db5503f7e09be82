/** Languages every message is written in. */
export const LANGUAGES = ["en", "it"] as const
export type Language = (typeof LANGUAGES)[number]

/** A message's language, and the tag dates and amounts are written by. */
export interface Reader {
  language: Language
  tag: string
}

/** How a bare language writes dates: `en` alone would be 12/4/2026. */
const USUAL_TAG: Record<Language, string> = { en: "en-GB", it: "it-IT" }

const isLanguage = (value: string | undefined): value is Language =>
  (LANGUAGES as readonly (string | undefined)[]).includes(value)

const canonical = (locale: string): string | null => {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll("_", "-"))[0] ?? null
  } catch {
    // An order's locale is whatever the storefront sent.
    return null
  }
}

/**
 * The language to write in: that of the first locale anybody gave, English where we do not have it.
 *
 * @param locales of the case, the customer, the shop: the most specific first
 */
export const readerOf = (...locales: (string | null | undefined)[]): Reader => {
  const tag = locales
    .flatMap((locale) => (locale ? [canonical(locale)] : []))
    .find((known) => known !== null)
  const language = tag?.split("-")[0]
  if (!tag || !isLanguage(language)) {
    return { language: "en", tag: USUAL_TAG.en }
  }
  return { language, tag: tag === language ? USUAL_TAG[language] : tag }
}
