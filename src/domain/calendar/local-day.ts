import { DateTime, type IANAZone } from "luxon"
import { CalendarError } from "./errors"

/** A local calendar day, as whole days since 1970-01-01: days add and compare as integers, without zones. */
export type DayNumber = number

export const DAY_MS = 86_400_000

/** The local day an instant (ms) falls on. */
export const dayOf = (ms: number, zone: IANAZone): DayNumber =>
  Math.floor((ms + zone.offset(ms) * 60_000) / DAY_MS)

/** `YYYY-MM-DD` of a day. */
export const dateOf = (day: DayNumber): string =>
  new Date(day * DAY_MS).toISOString().slice(0, 10)

/** Monday 0 … Sunday 6; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7

/**
 * The instant (ms) at which the wall clock first shows this minute of the day; a minute the clock skips
 * is the instant of the skip plus what was asked past it. Worked out from offsets alone: luxon's
 * `fromObject` settles a repeated hour by the offset of today, so the answer would change with the season.
 */
export const instantAt = (
  day: DayNumber,
  minute: number,
  zone: IANAZone
): number => {
  const local = day * DAY_MS + minute * 60_000
  const before = local - zone.offset(local - DAY_MS) * 60_000
  if (before + zone.offset(before) * 60_000 === local) {
    return before
  }
  const after = local - zone.offset(local + DAY_MS) * 60_000
  return after + zone.offset(after) * 60_000 === local ? after : before
}

/** The first instant (ms) of a local day; where the clock skips midnight it is later than 00:00. */
export const startOfDay = (day: DayNumber, zone: IANAZone): number =>
  instantAt(day, 0, zone)

/** The last millisecond of a local day, however many hours it has. */
export const endOfDay = (day: DayNumber, zone: IANAZone): number =>
  startOfDay(day + 1, zone) - 1

/** A day moved by months and years; the 31st of a shorter month is its last day, as in ISO calendars. */
export const addMonths = (day: DayNumber, months: number): DayNumber => {
  if (months === 0) {
    return day
  }
  return (
    DateTime.fromMillis(day * DAY_MS, { zone: "utc" })
      .plus({ months })
      .toMillis() / DAY_MS
  )
}

/** @throws CalendarError `invalid_instant` */
export const millisOf = (instant: string): number => {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) {
    throw new CalendarError("invalid_instant", instant)
  }
  return ms
}
