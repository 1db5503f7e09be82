import { z } from "zod"
import { isTimeZone, parseHours, CalendarError } from "../../calendar"

const hoursProblem = (hours: Record<string, string[]>): string | null => {
  try {
    return parseHours(hours).some((day) => day.length > 0) ? null : "never open"
  } catch (error) {
    if (error instanceof CalendarError) {
      return error.message
    }
    throw error
  }
}

/** Time zone, opening hours and whose public holidays. */
export const calendarSchema = z.strictObject({
  time_zone: z.string().refine(isTimeZone, {
    error: "an IANA time zone",
    params: { code: "invalid_time_zone" },
  }),
  hours: z
    .record(z.string().max(16), z.array(z.string().max(16)).max(24))
    .superRefine((hours, context) => {
      const problem = hoursProblem(hours)
      if (problem) {
        context.addIssue({
          code: "custom",
          message: problem,
          params: { code: "invalid_hours" },
        })
      }
    })
    .optional(),
  /** ISO 3166 country, or country and region: `IT`, `DE-BY`. Turned into dates outside the domain. */
  holidays: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3}){0,2}$/, "a country code")
    .optional(),
})
export type PolicyCalendar = z.output<typeof calendarSchema>
