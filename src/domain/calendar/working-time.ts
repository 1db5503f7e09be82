import type { CompiledCalendar } from "./calendar"
import { CalendarError } from "./errors"
import {
  DAY_MS,
  dateOf,
  dayOf,
  instantAt,
  startOfDay,
  weekdayOf,
  type DayNumber,
} from "./local-day"

/** Days looked at before giving up: a calendar closed for so long has no working time. */
const HORIZON = 40_000

const openingsOf = (day: DayNumber, calendar: CompiledCalendar) => {
  const openings = calendar.hours[weekdayOf(day)] ?? []
  return openings.length > 0 && calendar.holidays.has(dateOf(day))
    ? []
    : openings
}

/** A day with opening hours that is no holiday. */
export const isWorkingDay = (
  day: DayNumber,
  calendar: CompiledCalendar
): boolean => openingsOf(day, calendar).length > 0

/** Same wall-clock time `count` working days later; the anchor's own day is not counted. */
export const addWorkingDays = (
  anchor: number,
  count: number,
  calendar: CompiledCalendar
): number => {
  if (count === 0) {
    return anchor
  }
  const start = dayOf(anchor, calendar.zone)
  let left = count
  for (let day = start + 1; day <= start + HORIZON; day++) {
    if (isWorkingDay(day, calendar) && --left === 0) {
      return atSameTime(anchor, start, day, calendar)
    }
  }
  throw new CalendarError("no_working_time", count)
}

const atSameTime = (
  anchor: number,
  from: DayNumber,
  to: DayNumber,
  calendar: CompiledCalendar
): number => {
  const local = anchor + calendar.zone.offset(anchor) * 60_000 - from * DAY_MS
  const minute = Math.floor(local / 60_000)
  return instantAt(to, minute, calendar.zone) + (local - minute * 60_000)
}

/** The opening periods of one local day, as instants (ms). */
const periodsOf = (day: DayNumber, calendar: CompiledCalendar) =>
  openingsOf(day, calendar).map(({ from, to }) => ({
    from: instantAt(day, from, calendar.zone),
    to:
      to === 1440
        ? startOfDay(day + 1, calendar.zone)
        : instantAt(day, to, calendar.zone),
  }))

/** The instant at which `ms` of opening time have passed; full at closing time ends at closing time. */
export const addWorkingTime = (
  anchor: number,
  ms: number,
  calendar: CompiledCalendar
): number => {
  if (ms === 0) {
    return anchor
  }
  let left = ms
  const first = dayOf(anchor, calendar.zone)
  for (let day = first; day <= first + HORIZON; day++) {
    for (const period of periodsOf(day, calendar)) {
      const from = Math.max(period.from, anchor)
      const open = period.to - from
      if (open >= left) {
        return from + left
      }
      left -= Math.max(open, 0)
    }
  }
  throw new CalendarError("no_working_time", ms)
}

/** Opening time (ms) between two instants. */
export const workingTimeBetween = (
  from: number,
  to: number,
  calendar: CompiledCalendar
): number => {
  let sum = 0
  const last = dayOf(to, calendar.zone)
  for (let day = dayOf(from, calendar.zone); day <= last; day++) {
    for (const period of periodsOf(day, calendar)) {
      sum += Math.max(0, Math.min(period.to, to) - Math.max(period.from, from))
    }
  }
  return sum
}

/** Working days that begin after `from` and not after `to`. */
export const workingDaysBegun = (
  from: number,
  to: number,
  calendar: CompiledCalendar
): number => {
  let sum = 0
  const last = dayOf(to, calendar.zone)
  for (let day = dayOf(from, calendar.zone) + 1; day <= last; day++) {
    sum += isWorkingDay(day, calendar) ? 1 : 0
  }
  return sum
}
