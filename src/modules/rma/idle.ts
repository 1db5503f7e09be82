import { DateTime, Duration } from "luxon"
import type { RmaOptions } from "./options"

/** The option that says how long the shopper may leave a case in this state. */
const VALID = {
  draft: "draft_valid",
  needs_details: "details_valid",
} as const satisfies Record<string, keyof RmaOptions>

const isIdle = (status: string): status is keyof typeof VALID => status in VALID

/** What was last touched before this moment has been left alone for `length` (ISO 8601) by `now`. */
export const idleSince = (now: Date, length: string): Date =>
  DateTime.fromJSDate(now, { zone: "utc" })
    .minus(Duration.fromISO(length))
    .toJSDate()

/** Until when a draft or an unanswered question is kept; null for a case that waits for nobody's answer. */
export const idleUntil = (
  rma: { status: string; updated_at: Date },
  options: RmaOptions
): Date | null =>
  isIdle(rma.status)
    ? DateTime.fromJSDate(new Date(rma.updated_at), { zone: "utc" })
        .plus(Duration.fromISO(options[VALID[rma.status]]))
        .toJSDate()
    : null
