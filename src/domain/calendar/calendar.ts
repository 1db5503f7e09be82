import { IANAZone } from "luxon"
import type { CalendarDate } from "../policy/facts"
import {
  DEFAULT_HOURS,
  parseHours,
  type HoursInput,
  type WeekHours,
} from "./hours"
import { CalendarError } from "./errors"

/** What business time is counted by. Holidays arrive as plain local dates, never as a library. */
export interface Calendar {
  /** IANA name, e.g. `Europe/Rome`. */
  time_zone: string
  /** Opening hours; Monday to Friday around the clock when absent. */
  hours?: HoursInput
  holidays: readonly CalendarDate[]
}

/** A calendar made ready for counting. */
export interface CompiledCalendar {
  zone: IANAZone
  hours: WeekHours
  holidays: ReadonlySet<CalendarDate>
  /** Instants already worked out by this calendar's own hours and holidays. */
  memo: Map<string, number>
}

const compiled = new WeakMap<Calendar, CompiledCalendar>()
const zones = new Map<string, IANAZone>()

/** @throws CalendarError `invalid_time_zone` */
export const zoneOf = (name: string): IANAZone => {
  const known = zones.get(name)
  if (known) {
    return known
  }
  const zone = IANAZone.create(name)
  if (!zone.isValid) {
    throw new CalendarError("invalid_time_zone", name)
  }
  zones.set(name, zone)
  return zone
}

/**
 * The calendar made ready, remembered per object.
 * @throws CalendarError `invalid_time_zone`, `invalid_hours`
 */
export const compileCalendar = (calendar: Calendar): CompiledCalendar => {
  const known = compiled.get(calendar)
  if (known) {
    return known
  }
  const ready: CompiledCalendar = {
    zone: zoneOf(calendar.time_zone),
    hours: calendar.hours ? parseHours(calendar.hours) : DEFAULT_HOURS,
    holidays: new Set(calendar.holidays),
    memo: new Map(),
  }
  compiled.set(calendar, ready)
  return ready
}

/** True when the name is a zone of the IANA database this runtime knows. */
export const isTimeZone = (name: string): boolean =>
  name.length <= 64 && IANAZone.isValidZone(name)
