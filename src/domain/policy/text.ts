import type { LocalizedText } from "./schema"

/**
 * The text in the reader's language, its base language, English, or whatever there is.
 *
 * @param locale a language tag, `it` or `it-IT`; null when nobody said
 */
export const textIn = (
  text: LocalizedText,
  locale: string | null | undefined
): string => {
  const wanted = (locale ?? "en").toLowerCase().replaceAll("_", "-")
  const base = wanted.split("-")[0] ?? wanted
  const entries = Object.entries(text)
  const pick = (match: (tag: string) => boolean) =>
    entries.find(([tag]) => match(tag.toLowerCase()))?.[1]
  return (
    pick((tag) => tag === wanted) ??
    pick((tag) => tag === base || tag.startsWith(`${base}-`)) ??
    pick((tag) => tag === "en") ??
    entries[0]?.[1] ??
    ""
  )
}

/** A question or a slot with its label in the reader's language. */
export const labelledIn =
  (locale: string | null) =>
  <Part extends { label?: LocalizedText }>({ label, ...part }: Part) => ({
    ...part,
    ...(label ? { label: textIn(label, locale) } : {}),
  })
