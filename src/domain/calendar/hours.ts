import { CalendarError } from "./errors"

/** An opening, in minutes after local midnight; `to` may be 1440 (24:00) and is not open itself. */
export interface Opening {
  from: number
  to: number
}

/** Openings of each weekday, Monday first, in order and not overlapping. */
export type WeekHours = readonly (readonly Opening[])[]

/** As a policy writes it: `{ "mon-fri": ["09:00-18:00"], "sat": ["09:00-13:00"] }`. */
export type HoursInput = Readonly<Record<string, readonly string[]>>

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const
const RANGE = /^([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/

/** Working days when a policy names none: Monday to Friday, around the clock. */
export const DEFAULT_HOURS: WeekHours = WEEKDAYS.map((_, day) =>
  day < 5 ? [{ from: 0, to: 1440 }] : []
)

const weekdaysOf = (key: string): number[] => {
  const [first, last = first] = key.split("-") as [string, string?]
  const from = WEEKDAYS.indexOf(first as (typeof WEEKDAYS)[number])
  const to = WEEKDAYS.indexOf(last as (typeof WEEKDAYS)[number])
  if (from < 0 || to < from || key.split("-").length > 2) {
    throw new CalendarError("invalid_hours", key)
  }
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}

const openingOf = (text: string): Opening => {
  const part = RANGE.exec(text)
  const from = Number(part?.[1]) * 60 + Number(part?.[2])
  const to = Number(part?.[3]) * 60 + Number(part?.[4])
  // Past midnight is written as two ranges, so that each belongs to one working day.
  if (!part || to <= from || to > 1440) {
    throw new CalendarError("invalid_hours", text)
  }
  return { from, to }
}

/** @throws CalendarError `invalid_hours`: an unknown weekday, an impossible or overlapping range */
export const parseHours = (input: HoursInput): WeekHours => {
  const week: Opening[][] = WEEKDAYS.map(() => [])
  for (const [key, ranges] of Object.entries(input)) {
    for (const day of weekdaysOf(key)) {
      week[day]?.push(...ranges.map(openingOf))
    }
  }
  for (const openings of week) {
    openings.sort((a, b) => a.from - b.from)
    openings.forEach((opening, index) => {
      const before = openings[index - 1]
      if (before && opening.from < before.to) {
        throw new CalendarError("invalid_hours", JSON.stringify(input))
      }
    })
  }
  return week
}
