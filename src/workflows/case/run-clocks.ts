import type { MedusaContainer } from "@medusajs/framework/types"
import { due, type Calendar, type Pause } from "../../domain/calendar"
import type { CaseEvent, CaseStatus } from "../../domain/lifecycle"
import type { Clock } from "../../domain/policy"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { CaseClock, RmaEventRecord } from "../../modules/rma/records"
import { advanceClocks, calendarOf, nextDue } from "./clocks"
import { termsOf } from "./deadlines"
import { isWithheld, movedRefund } from "./law-clocks"

const iso = (value: Date | string): string => new Date(value).toISOString()

/** When a case stood in one of these statuses, by its timeline; the last stretch ends now. */
export const pausesOf = (
  events: readonly RmaEventRecord[],
  statuses: readonly string[],
  now: string
): Pause[] => {
  const pauses: { from: string; to: string }[] = []
  let since: string | null = null
  for (const event of events) {
    const paused = statuses.includes(event.to_status)
    if (paused && since === null) {
      since = iso(event.created_at)
    } else if (!paused && since !== null) {
      pauses.push({ from: since, to: iso(event.created_at) })
      since = null
    }
  }
  return since === null ? pauses : [...pauses, { from: since, to: now }]
}

/** A clock that staff extended keeps the date they promised. */
const goOn = (
  clock: CaseClock,
  definition: Clock,
  calendar: Calendar,
  pauses: Pause[]
): CaseClock =>
  clock.explanation === undefined
    ? {
        ...clock,
        due_at:
          due(
            clock.started_at,
            definition.length,
            definition.count,
            calendar,
            pauses
          ) ?? clock.due_at,
      }
    : clock

/**
 * The clocks of a case after an event, and what is due next: clocks begin, are met, and go on after a
 * pause with the time they stood still added (M3).
 */
export const runClocks = async (
  container: MedusaContainer,
  full: FullCase,
  event: CaseEvent,
  to: CaseStatus,
  approvalExpires: Date | null
): Promise<{ clocks: CaseClock[]; due_at: Date | null } | null> => {
  const terms = await termsOf(container, full)
  const { facts, status: from } = full.rma
  if (!terms || !facts) {
    return null
  }
  const now = new Date().toISOString()
  const calendar = calendarOf(terms.policy, facts)
  const definitions = terms.type.clocks
  const definitionOf = (clock: CaseClock) =>
    definitions.find((one) => one.code === clock.code)
  const advanced = advanceClocks(
    full.rma.clocks ?? [],
    event,
    { definitions, calendar },
    now
  )
  const clocks = advanced.map((advancedClock) => {
    const clock = movedRefund(full.rma, advancedClock, terms.policy)
    const definition = definitionOf(clock)
    const paused = definition?.paused_in as readonly string[] | undefined
    return definition && paused?.includes(from) && !paused.includes(to)
      ? goOn(clock, definition, calendar, pausesOf(full.events, paused, now))
      : clock
  })
  const ticking = clocks.filter((clock) => {
    const paused = definitionOf(clock)?.paused_in as
      readonly string[] | undefined
    return !paused?.includes(to) && !isWithheld(full.rma, clock, terms.policy)
  })
  const over = ["resolved", "rejected", "expired", "canceled"].includes(to)
  return {
    clocks,
    due_at: over ? null : nextDue(ticking, approvalExpires),
  }
}
