import type { Plural } from "./messages"

/** What Italian, and it alone, puts before a date; the eighth and the eleventh begin with a vowel there. */
const ELIDED: Record<string, string> = { il: "l'", al: "all'" }
const VOWEL = /^(?:8|11)\b/

/** Text with `{name}` filled; what is unknown is left out. */
export const fill = (
  text: string,
  values: Record<string, string | number> = {}
): string =>
  text.replace(
    /(?:\b(il|al) )?\{(\w+)\}/g,
    (_, article: string | undefined, name: string) => {
      const value = String(values[name] ?? "")
      if (!article) {
        return value
      }
      return name === "date" && VOWEL.test(value)
        ? `${ELIDED[article]}${value}`
        : `${article} ${value}`
    }
  )

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

/** Days as a time zone counts them; as the reader's does where this system does not know that one. */
const daysIn = (locale: string, timeZone?: string): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone })
  } catch {
    return new Intl.DateTimeFormat(locale, { dateStyle: "long" })
  }
}

export type Format = ReturnType<typeof formatIn>

/**
 * Dates, numbers and money as the reader's language and time zone have them.
 * @param timeZone absent: the system's
 */
export const formatIn = (locale: string, timeZone?: string) => {
  const plurals = new Intl.PluralRules(locale)
  const day = daysIn(locale, timeZone)
  const instant = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  })
  const at = (iso: string) => instant.format(new Date(iso))
  return {
    day: (iso: string) => day.format(new Date(iso)),
    instant: at,
    /**
     * Until when. A promise to the end of a day is kept until that day ends where it was made, and told by that day,
     * as mails and papers tell it; any other by the reader's clock.
     * @param zone of the policy; null: nobody said
     */
    deadline: (iso: string, zone: string | null) => {
      const last = Date.parse(iso)
      const ending = [daysIn(locale, zone ?? timeZone), day].find(
        (days) => days.format(last) !== days.format(last + 1)
      )
      return ending ? ending.format(last) : at(iso)
    },
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
