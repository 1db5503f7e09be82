/** A text by language in the reader's, in English, or in whatever there is. */
export const inLanguage = (
  texts: Record<string, string>,
  language: string
): string => texts[language] ?? texts.en ?? Object.values(texts)[0] ?? ""
