import type { CalendarDate } from "../../domain/policy/facts"

const known = new Map<string, CalendarDate[]>()

/**
 * Public holidays of a country or region (`IT`, `DE-BY`) as plain local dates, for the years a window or
 * clock can reach. The library is loaded when first needed: it costs 236 kB and 60 ms.
 */
export const holidayDates = async (
  code: string | undefined,
  now: string
): Promise<CalendarDate[]> => {
  if (!code) {
    return []
  }
  const year = Number(now.slice(0, 4))
  const key = `${code}:${year}`
  const remembered = known.get(key)
  if (remembered) {
    return remembered
  }
  const { default: Holidays } = await import("date-holidays")
  const [country = code, state, region] = code.split("-")
  const calendar =
    state && region
      ? new Holidays(country, state, region)
      : state
        ? new Holidays(country, state)
        : new Holidays(country)
  const dates = [-3, -2, -1, 0, 1, 2, 3].flatMap((offset) =>
    calendar
      .getHolidays(year + offset)
      .filter((holiday) => holiday.type === "public")
      .map((holiday) => holiday.date.slice(0, 10))
  )
  const unique = [...new Set(dates)].sort()
  known.set(key, unique)
  return unique
}
