import { due, type Calendar } from "../../domain/calendar"
import type { CaseEvent } from "../../domain/lifecycle"
import {
  clocksOf,
  requestTypeOf,
  type Clock,
  type ClockEvent,
  type Facts,
  type Policy,
} from "../../domain/policy"
import type { CaseClock } from "../../modules/rma/records"
import { lawClocks } from "./law-clocks"

/** What an event of the lifecycle means to clocks. Who is told the decision knows that we have the request. */
const MEANS: Partial<Record<CaseEvent, ClockEvent[]>> = {
  submit: ["submitted"],
  acknowledge: ["acknowledged"],
  progress: ["progressed"],
  approve: ["acknowledged", "approved", "decided"],
  approve_without_return: ["acknowledged", "approved", "decided"],
  answer: ["acknowledged", "decided", "resolved"],
  offer: ["acknowledged", "decided"],
  reject: ["acknowledged", "rejected", "decided", "resolved"],
  ship: ["shipped"],
  receive: ["received"],
  inspect: ["inspected"],
  settle: ["settled"],
  resolve: ["resolved"],
  escalate: ["escalated"],
  appeal: ["appealed"],
}

/** With these a case ends: what is promised from there on would never be kept. */
const ENDS: ReadonlySet<CaseEvent> = new Set<CaseEvent>(["answer", "resolve"])

export const calendarOf = (
  policy: Policy,
  facts: Pick<Facts, "holidays">
): Calendar => ({
  time_zone: policy.calendar.time_zone,
  ...(policy.calendar.hours ? { hours: policy.calendar.hours } : {}),
  holidays: facts.holidays,
})

const startClock = (
  clock: Clock,
  calendar: Calendar,
  now: string
): CaseClock | null => {
  const due_at = due(now, clock.length, clock.count, calendar)
  return due_at
    ? {
        code: clock.code,
        from: clock.from,
        until: clock.until,
        started_at: now,
        due_at,
        met_at: null,
      }
    : null
}

/** The clocks of a case after an event: those it ends are met, those it begins are started, once. */
export const advanceClocks = (
  clocks: readonly CaseClock[],
  event: CaseEvent,
  terms: { definitions: Clock[]; calendar: Calendar },
  now: string
): CaseClock[] => {
  const happened: readonly string[] = MEANS[event] ?? []
  const met = clocks.map((clock) =>
    clock.met_at === null && happened.includes(clock.until)
      ? { ...clock, met_at: now }
      : clock
  )
  const running = new Set(clocks.map((clock) => clock.code))
  const started = terms.definitions
    .filter(
      (clock) =>
        !ENDS.has(event) &&
        happened.includes(clock.from) &&
        !running.has(clock.code)
    )
    .map((clock) => startClock(clock, terms.calendar, now))
  return [
    ...met,
    ...started.filter((clock): clock is CaseClock => clock !== null),
  ]
}

/** The clocks that a submit starts: the policy's, and in front of them the law's. */
export const submitClocks = (
  policy: Policy,
  requestType: string,
  facts: Facts
): CaseClock[] => {
  const type = requestTypeOf(policy, requestType)
  return advanceClocks(
    type ? lawClocks(policy, type, facts) : [],
    "submit",
    {
      definitions: clocksOf(policy, requestType),
      calendar: calendarOf(policy, facts),
    },
    facts.now
  )
}

/** When the shopper will hear a decision; null when the policy promises nothing. */
export const promisedBy = (clocks: readonly CaseClock[]): string | null =>
  (clocks.find((clock) => clock.until === "decided") ?? clocks[0])?.due_at ??
  null

/** The next moment at which something is due; clocks that stand still are not. */
export const nextDue = (
  clocks: readonly CaseClock[],
  ...others: (Date | null | undefined)[]
): Date | null => {
  const moments = [
    ...clocks
      .filter((clock) => clock.met_at === null)
      .map((clock) => new Date(clock.due_at)),
    ...others.filter((moment): moment is Date => Boolean(moment)),
  ]
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}
