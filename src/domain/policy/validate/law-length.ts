import { parseLength } from "../../calendar"
import type { Window } from "../schema"

/** The most days so many months can have; leap days fall every fourth year at most. */
const daysIn = (months: number): number =>
  months % 12 === 0 ? (months / 12) * 365 + Math.ceil(months / 48) : months * 31

/** Whether a window is surely as long as so many months, whenever it begins. */
export const coversMonths = (
  { length, count }: Window,
  months: number
): boolean => {
  const parsed = parseLength(length)
  if (parsed?.kind !== "days") {
    return false
  }
  const whole = parsed.years * 12 + parsed.months
  // Working days are fewer than days, never more: so many of them last longer.
  return count === "business"
    ? parsed.days >= daysIn(months)
    : parsed.days >= daysIn(Math.max(0, months - whole))
}

/** Whether a window is surely as long as so many days. */
export const coversDays = ({ length }: Window, days: number): boolean => {
  const parsed = parseLength(length)
  return (
    parsed?.kind === "days" &&
    (parsed.years * 12 + parsed.months) * 28 + parsed.days >= days
  )
}
