import type { Instant } from "../policy/facts"
import {
  compileCalendar,
  type Calendar,
  type CompiledCalendar,
} from "./calendar"
import { CalendarError } from "./errors"
import { lengthOf, type Length } from "./length"
import { addMonths, dayOf, endOfDay, millisOf } from "./local-day"
import { addWorkingDays, addWorkingTime } from "./working-time"

export type Count = "calendar" | "business"

/** More than this and the memo starts over: it is a cache of a pure function, never a store. */
const MEMO_LIMIT = 20_000

/** Time added to a length for pauses: days begun or milliseconds, whichever the length counts in. */
export const extend = (
  anchor: number,
  length: Length,
  count: Count,
  calendar: CompiledCalendar,
  extra: number
): number => {
  if (length.kind === "time") {
    const ms = length.minutes * 60_000 + extra
    return count === "calendar"
      ? anchor + ms
      : addWorkingTime(anchor, ms, calendar)
  }
  const months = length.years * 12 + length.months
  if (count === "business") {
    if (months > 0) {
      throw new CalendarError("invalid_length", "months in working time")
    }
    return addWorkingDays(anchor, length.days + extra, calendar)
  }
  const day = addMonths(dayOf(anchor, calendar.zone), months)
  return endOfDay(day + length.days + extra, calendar.zone)
}

/** As `addLength`, in milliseconds since the epoch, for callers in a hurry. */
export const addLengthMs = (
  anchor: number,
  length: string,
  count: Count,
  calendar: CompiledCalendar
): number => {
  const key = `${anchor}|${length}|${count}`
  const known = calendar.memo.get(key)
  if (known !== undefined) {
    return known
  }
  const end = extend(anchor, lengthOf(length), count, calendar, 0)
  if (calendar.memo.size >= MEMO_LIMIT) {
    calendar.memo.clear()
  }
  calendar.memo.set(key, end)
  return end
}

/**
 * The last instant that belongs to a length counted from `anchor` (DESIGN § 4):
 * - `P…D` calendar: the last millisecond of the n-th local day after the anchor's local day. The day of
 *   the anchor is not counted (Reg. 1182/71 Art. 3); "24:00" is kept as 23:59:59.999, so that the
 *   instant still shows the right date and compares inclusively (`now <= end`).
 * - `P…D` business: the same wall-clock time n working days later.
 * - `PT…H` business: when that much opening time has passed.
 * - `PT…H` calendar: when that much time has elapsed.
 *
 * @param anchor ISO 8601 instant @param length ISO 8601 length @returns ISO 8601 in UTC
 * @throws CalendarError `invalid_instant`, `invalid_length`, `invalid_time_zone`, `invalid_hours`, `no_working_time`
 */
export const addLength = (
  anchor: Instant,
  length: string,
  count: Count,
  calendar: Calendar
): Instant =>
  new Date(
    addLengthMs(millisOf(anchor), length, count, compileCalendar(calendar))
  ).toISOString()
