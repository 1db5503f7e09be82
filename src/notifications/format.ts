import type { Reader } from "./language"
import type { MailAddress } from "./mail-case"

/** `€ 61,00` as the reader writes it. Major units; null when there is no amount or no currency. */
export const formatMoney = (
  amount: string | null | undefined,
  currency: string | null,
  reader: Reader
): string | null => {
  if (amount === null || amount === undefined || currency === null) {
    return null
  }
  const code = currency.toUpperCase()
  try {
    return new Intl.NumberFormat(reader.tag, {
      style: "currency",
      currency: code,
    }).format(Number(amount))
  } catch {
    // Points and tokens are currencies in some shops, and not to Intl.
    return `${amount} ${code}`
  }
}

/** A whole number as the reader writes it; null when there is none, or it is zero. */
export const formatCount = (value: unknown, reader: Reader): string | null =>
  typeof value === "number" && value > 0
    ? new Intl.NumberFormat(reader.tag).format(value)
    : null

/** `10 %` as the reader writes it; null when there is none. */
export const formatPercent = (
  percent: number | string | null | undefined,
  reader: Reader
): string | null =>
  percent
    ? new Intl.NumberFormat(reader.tag, {
        style: "percent",
        maximumFractionDigits: 2,
      }).format(Number(percent) / 100)
    : null

/**
 * Until when: `Friday 4 December 2026` where a promise is kept until that local day ends, else to the minute, `Friday 4
 * December 2026 at 10:05 CET`. The shopper's page tells it so too.
 */
export const formatDeadline = (
  instant: Date | string | null | undefined,
  reader: Reader,
  timeZone: string
): string | null => {
  if (!instant) {
    return null
  }
  const last = new Date(instant).getTime()
  const day = new Intl.DateTimeFormat(reader.tag, {
    dateStyle: "full",
    timeZone,
  })
  return day.format(last) === day.format(last + 1)
    ? new Intl.DateTimeFormat(reader.tag, {
        weekday: "long",
        year: "numeric",
        month: "long",
        day: "numeric",
        hour: "numeric",
        minute: "2-digit",
        timeZoneName: "short",
        timeZone,
      }).format(last)
    : day.format(last)
}

/** `Friday 4 December 2026 at 10:05:00 CET`: the instant itself, where that is what must be proved. */
export const formatMoment = (
  instant: Date | string | null | undefined,
  reader: Reader,
  timeZone: string
): string | null =>
  instant
    ? new Intl.DateTimeFormat(reader.tag, {
        dateStyle: "full",
        timeStyle: "long",
        timeZone,
      }).format(new Date(instant))
    : null

/** One line each, as text and HTML both show it; null when there is nothing to list. */
export const formatList = (lines: readonly string[]): string | null =>
  lines.length ? lines.map((line) => `- ${line}`).join("\n") : null

const countryName = (code: string, reader: Reader): string | undefined => {
  const region = code.toUpperCase()
  return /^[A-Z]{2}$/.test(region)
    ? new Intl.DisplayNames(reader.tag, { type: "region" }).of(region)
    : region
}

/** An address as it is written on a parcel, the country in the reader's language. */
export const formatAddress = (
  address: MailAddress | null | undefined,
  reader: Reader
): string | null =>
  address
    ? [
        address.company,
        address.address_1,
        address.address_2,
        [address.postal_code, address.city].filter(Boolean).join(" "),
        countryName(address.country_code, reader),
      ]
        .filter(Boolean)
        .join("\n")
    : null
