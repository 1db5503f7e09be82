import type { CalendarDate } from "../policy/facts"
import type { CompiledCalendar } from "./calendar"
import { DEFAULT_HOURS } from "./hours"
import { addMonths, dayOf, endOfDay, type DayNumber } from "./local-day"
import { isWorkingDay } from "./working-time"

/** In what a period fixed by law is counted: the zone whose days count, and the days on which none may end. */
export interface LegalCalendar {
  zone: CompiledCalendar["zone"]
  holidays: readonly CalendarDate[]
}

/** A shop's opening hours have no say here: Monday to Friday work, save for public holidays. */
const toWorkingDay = (
  day: DayNumber,
  { zone, holidays }: LegalCalendar
): DayNumber => {
  const calendar: CompiledCalendar = {
    zone,
    hours: DEFAULT_HOURS,
    holidays: new Set(holidays),
    memo: new Map(),
  }
  let last = day
  while (!isWorkingDay(last, calendar)) {
    last += 1
  }
  return last
}

/**
 * The last millisecond of a period fixed by law (Reg. (EEC, Euratom) 1182/71 Art. 3): the day of the event
 * is not counted, the last day ends at 24:00, and when it is a Saturday, a Sunday or a public holiday the
 * period ends with the next working day.
 *
 * @param event milliseconds since the epoch @param then months that follow, from the end of the first part
 */
export const legalPeriodEnd = (
  event: number,
  days: number,
  calendar: LegalCalendar,
  then: { months: number } = { months: 0 }
): number => {
  const first = toWorkingDay(dayOf(event, calendar.zone) + days, calendar)
  const last =
    then.months > 0
      ? toWorkingDay(addMonths(first, then.months), calendar)
      : first
  return endOfDay(last, calendar.zone)
}
