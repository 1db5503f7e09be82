/** Why a length, an hour range or a calendar cannot be used. */
export type CalendarErrorCode =
  | "invalid_length"
  | "invalid_instant"
  | "invalid_time_zone"
  | "invalid_hours"
  | "invalid_date"
  | "no_working_time"

/** A mistake in the input of the calendar, never a bug of it; `code` is stable. */
export class CalendarError extends Error {
  constructor(
    readonly code: CalendarErrorCode,
    readonly value: unknown
  ) {
    super(`${code}: ${String(value)}`)
    this.name = "CalendarError"
  }
}
