import { isShipped, localeOf, usualTag, type Locale } from "../domain/languages"

export { LANGUAGES, type Locale as Language } from "../domain/languages"

/** A message's language, and the tag dates and amounts are written by. */
export interface Reader {
  language: Locale
  tag: string
}

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
  const language = localeOf(tag)
  return tag && isShipped(tag) && tag !== language
    ? { language, tag }
    : { language, tag: usualTag(language) }
}
