import { CalendarError } from "./errors"

/** A length of whole days: `P14D`, `P2W`, `P1Y6M`. */
export interface DayLength {
  kind: "days"
  years: number
  months: number
  days: number
}

/** A length of hours and minutes: `PT48H`, `PT1H30M`. */
export interface TimeLength {
  kind: "time"
  minutes: number
}

export type Length = DayLength | TimeLength

/** A hundred years: no promise of a shop is longer, and it keeps every sum inside what a date can hold. */
const MAX_DAYS = 36_600

// A length mixes either dates or times: "one day and twelve hours" has no agreed meaning once days
// end at midnight and hours elapse.
const DAYS =
  /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/
const TIME = /^PT(?=\d)(?:(\d{1,6})H)?(?:(\d{1,7})M)?$/

const number = (text: string | undefined): number => (text ? Number(text) : 0)

/** The parts of an ISO 8601 length, or null when it is none or longer than a hundred years. */
export const parseLength = (text: string): Length | null => {
  const days = DAYS.exec(text)
  if (days) {
    const years = number(days[1])
    const months = number(days[2])
    const rest = number(days[3]) * 7 + number(days[4])
    return years * 366 + months * 31 + rest <= MAX_DAYS
      ? { kind: "days", years, months, days: rest }
      : null
  }
  const time = TIME.exec(text)
  if (time) {
    const minutes = number(time[1]) * 60 + number(time[2])
    return minutes <= MAX_DAYS * 1440 ? { kind: "time", minutes } : null
  }
  return null
}

const known = new Map<string, Length>()

/** As `parseLength`, remembered. @throws CalendarError `invalid_length` */
export const lengthOf = (text: string): Length => {
  const cached = known.get(text)
  if (cached) {
    return cached
  }
  const parsed = parseLength(text)
  if (!parsed) {
    throw new CalendarError("invalid_length", text)
  }
  if (known.size > 1000) {
    known.clear()
  }
  known.set(text, parsed)
  return parsed
}

/** True for a length of nothing, such as `P0D`. */
export const isEmptyLength = (length: Length): boolean =>
  length.kind === "time"
    ? length.minutes === 0
    : length.years + length.months + length.days === 0

/**
 * Why the length cannot be counted this way, or null. Working time knows days and hours; a "business
 * month" is nobody's term.
 */
export const lengthProblem = (
  text: string,
  count: "calendar" | "business"
): "invalid_length" | "not_business_length" | null => {
  const length = parseLength(text)
  if (!length) {
    return "invalid_length"
  }
  const plain = length.kind === "time" || length.years + length.months === 0
  return count === "calendar" || plain ? null : "not_business_length"
}
