import type { Plural } from "./messages"

/** Text with `{name}` filled; what is unknown is left out. */
export const fill = (
  text: string,
  values: Record<string, string | number> = {}
): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""))

/** A code as words, where nobody gave it a name: `seal_status` is "Seal status". */
export const humanize = (code: string): string => {
  const words = code.replaceAll(/[_-]+/g, " ").trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A name by code from a table, else what somebody else calls it, else the code as words. */
export const named = (
  table: Record<string, string>,
  code: string,
  elsewhere?: string | null
): string =>
  (Object.hasOwn(table, code) ? table[code] : undefined) ??
  elsewhere ??
  humanize(code)

/** A language tag that formats accept; systems give others too (`en-US@posix`), and a page must open under them. */
export const tagOf = (given: string): string => {
  const plain = given.replace(/[^\w-].*$/, "").replaceAll("_", "-")
  try {
    return Intl.getCanonicalLocales(plain)[0] ?? "en"
  } catch {
    return "en"
  }
}

export type Format = ReturnType<typeof formatIn>

/** Dates, numbers and money as the reader's language and time zone have them. */
export const formatIn = (locale: string) => {
  const plurals = new Intl.PluralRules(locale)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" })
  const instant = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  })
  return {
    day: (iso: string) => day.format(new Date(iso)),
    instant: (iso: string) => instant.format(new Date(iso)),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    percent: (share: number) =>
      new Intl.NumberFormat(locale, { style: "percent" }).format(share),
    /** @param amount in major units */
    money: (amount: number, currency: string | null) =>
      currency
        ? new Intl.NumberFormat(locale, {
            style: "currency",
            currency: currency.toUpperCase(),
          }).format(amount)
        : String(amount),
    count: (forms: Plural, count: number) =>
      fill(forms[plurals.select(count)] ?? forms.other, { count }),
    list: (parts: string[]) =>
      new Intl.ListFormat(locale, { type: "conjunction" }).format(parts),
  }
}
