import type { Instant } from "../policy/facts"
import { extend, type Count } from "./add-length"
import {
  compileCalendar,
  type Calendar,
  type CompiledCalendar,
} from "./calendar"
import { lengthOf, type Length } from "./length"
import { dayOf, millisOf } from "./local-day"
import { workingDaysBegun, workingTimeBetween } from "./working-time"

/** A time in which a clock stood still; `to` is null while it still does. */
export interface Pause {
  from: Instant
  to: Instant | null
}

interface Span {
  from: number
  to: number
}

/** Pauses in order, cut at the anchor, those that touch joined to one. */
const spansOf = (pauses: readonly Pause[], anchor: number): Span[] => {
  const spans = pauses
    .map(({ from, to }) => ({
      from: Math.max(millisOf(from), anchor),
      to: to === null ? Infinity : millisOf(to),
    }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from)
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined[joined.length - 1]
    if (last && span.from <= last.to) {
      last.to = Math.max(last.to, span.to)
    } else {
      joined.push(span)
    }
  }
  return joined
}

/** What a pause adds, in the unit the length counts in: days begun while paused, or milliseconds. */
const lostIn = (
  { from, to }: Span,
  length: Length,
  count: Count,
  calendar: CompiledCalendar
): number => {
  if (length.kind === "days") {
    return count === "business"
      ? workingDaysBegun(from, to, calendar)
      : dayOf(to, calendar.zone) - dayOf(from, calendar.zone)
  }
  return count === "business"
    ? workingTimeBetween(from, to, calendar)
    : to - from
}

/**
 * When a promise of this length falls due, standing still while paused. A pause counts in the unit of
 * the length: a promise in days is moved by the days that began while it was paused, one in hours by
 * the hours (opening hours, for business time).
 *
 * @returns ISO 8601 in UTC, or null while a pause without end holds the clock
 * @throws CalendarError as `addLength`
 */
export const due = (
  anchor: Instant,
  length: string,
  count: Count,
  calendar: Calendar,
  pauses: readonly Pause[] = []
): Instant | null => {
  const ready = compileCalendar(calendar)
  const parsed = lengthOf(length)
  const start = millisOf(anchor)
  let extra = 0
  let end = extend(start, parsed, count, ready, extra)
  for (const span of spansOf(pauses, start)) {
    if (span.from >= end) {
      break
    }
    if (span.to === Infinity) {
      return null
    }
    extra += lostIn(span, parsed, count, ready)
    end = extend(start, parsed, count, ready, extra)
  }
  return new Date(end).toISOString()
}
