import { addLengthMs, compileCalendar, parseLength } from "../calendar"
import type { Instant } from "../policy/facts"

/**
 * One line of the ledger. A submission is reserved, given back when nothing came of it, reserved again when
 * it is taken up again; `position` counts its lines.
 */
export interface AllowanceEntry {
  submission_id: string
  position: number
  kind: "reserve" | "give_back"
  at: Instant
}

/** How many submissions a tier has in a rolling time. */
export interface AllowanceTerm {
  count: number
  /** ISO 8601 length, counted in calendar days of the policy's time zone, or in hours. */
  per: string
}

/** A term with what is used of it. */
export interface AllowanceUse extends AllowanceTerm {
  used: number
  /** When the oldest submission that counts falls out of the rolling time; null when none counts. */
  renews_at: Instant | null
}

/** When each submission was last reserved; those given back are left out. */
export const reservedAt = (entries: readonly AllowanceEntry[]): Instant[] => {
  const last = new Map<string, AllowanceEntry>()
  for (const entry of entries) {
    const known = last.get(entry.submission_id)
    if (!known || known.position < entry.position) {
      last.set(entry.submission_id, entry)
    }
  }
  return [...last.values()].flatMap(({ kind, at }) =>
    kind === "reserve" ? [at] : []
  )
}

/**
 * What is used of an allowance now: never a counter, always counted from the reservations (DESIGN § 5). One
 * counts from its moment to the end of the term, inclusive, as every length of a policy does.
 *
 * @param reserved when each submission was reserved @param time_zone the policy's
 */
export const allowanceUse = (
  reserved: readonly Instant[],
  { count, per }: AllowanceTerm,
  now: Instant,
  time_zone: string
): AllowanceUse => {
  const zone = compileCalendar({ time_zone, holidays: [] })
  const ends = reserved
    .map((at) => addLengthMs(Date.parse(at), per, "calendar", zone))
    .filter((end) => end >= Date.parse(now))
  return {
    count,
    per,
    used: ends.length,
    renews_at: ends.length
      ? new Date(Math.min(...ends) + 1).toISOString()
      : null,
  }
}

export const isUsedUp = ({ used, count }: AllowanceUse): boolean =>
  used >= count

/**
 * What is to be written for a submission, by its latest line and whether any of its cases is open or had a
 * unit accepted; null: the ledger says so already, or never had it.
 */
export const nextKind = (
  latest: AllowanceEntry["kind"] | null,
  needed: boolean
): AllowanceEntry["kind"] | null => {
  switch (latest) {
    case "reserve":
      return needed ? null : "give_back"
    case "give_back":
      return needed ? "reserve" : null
    case null:
      return null
  }
}

const DAY_MS = 86_400_000

/** No reservation older than this can count: a bound for reading, never too short. */
export const oldestThatCounts = (per: string, now: Instant): Instant => {
  const length = parseLength(per)
  const days =
    length?.kind === "days"
      ? length.years * 366 + length.months * 31 + length.days + 2
      : (length?.minutes ?? 0) / 1440 + 1
  return new Date(Date.parse(now) - days * DAY_MS).toISOString()
}
