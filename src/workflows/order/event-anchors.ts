import type { Instant } from "../../domain/policy"

/** Something of core's with metadata: an order or one of its lines. */
interface Described {
  metadata?: Record<string, unknown> | null
}

const KEY = "rma_events"
const CODE = /^[a-z][a-z0-9_-]{0,63}$/

/** An instant, or a day (its first instant in UTC); anything else is not recorded. */
const instantOf = (value: unknown): Instant | null => {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d/.test(value)) {
    return null
  }
  const ms = Date.parse(value)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}

const recorded = ({ metadata }: Described): [string, Instant][] => {
  const events = metadata?.[KEY]
  if (typeof events !== "object" || events === null) {
    return []
  }
  return Object.entries(events).flatMap(([code, value]) => {
    const instant = CODE.test(code) ? instantOf(value) : null
    return instant ? [[code, instant] as [string, Instant]] : []
  })
}

/**
 * Events that a store recorded under `rma_events: { installed: "2026-11-05T09:00:00Z" }` in the metadata of a
 * line, else of its order: what windows with the anchor `event:installed` count from. What is no date is left
 * out, so that the window is for a person.
 */
export const eventAnchors = (
  order: Described,
  line: Described
): { events?: Record<string, Instant> } => {
  const events = [...recorded(order), ...recorded(line)]
  return events.length > 0 ? { events: Object.fromEntries(events) } : {}
}
