import { compileCalendar, type CompiledCalendar } from "../calendar"
import type { CalendarDate } from "./facts"
import { hasAllowance, judgeAllowance } from "./judge/allowance"
import { judgeReason, judgeResolution } from "./judge/choice"
import { judgeCosts } from "./judge/costs"
import { floorFor } from "./judge/floor"
import type { Judge } from "./judge/judgement"
import { judgeGifts } from "./judge/gifts"
import { judgeKeepItem } from "./judge/keep-item"
import { judgeResolutionRules } from "./judge/resolution-rules"
import { judgeEvidence, judgeFields } from "./judge/questions"
import { judgeRedirects } from "./judge/redirects"
import { judgeRules } from "./judge/rules"
import { judgeSerial } from "./judge/serial"
import { judgeOrder, judgeQuantity, judgeUnits } from "./judge/units"
import { judgeStanding, judgeWithdrawalAvailable } from "./judge/withdrawal"
import { judgeWindows } from "./judge/windows"
import { lawfulTerms, rightOf } from "./lawful-terms"
import type { LegalBasis, Policy, RequestType } from "./schema"
import { isQuestion, reasonsOf } from "./selectors"

/** A request type made ready for judging. */
export interface CompiledType {
  type: RequestType
  /** The statutory right it stands on, which the policy cannot refuse; null: its word stands. */
  right: LegalBasis | null
  judges: readonly Judge[]
}

export interface CompiledPolicy {
  types: ReadonlyMap<string, CompiledType>
  zone: CompiledCalendar
  businessWith: (holidays: readonly CalendarDate[]) => CompiledCalendar
}

/** What the law offers beside worse terms; a question asks nothing back that a withdrawal would give. */
const judgeBetter = ({ consumers, request_types }: Policy): Judge[] =>
  consumers
    ? request_types
        .filter(({ legal_basis }) => legal_basis === "withdrawal")
        .slice(0, 1)
        .map(judgeWithdrawalAvailable)
    : []

const compileType = (
  written: RequestType,
  policy: Policy,
  path: string
): CompiledType => {
  const type = lawfulTerms(written, policy.consumers)
  const right = rightOf(type, policy.consumers)
  const reasons = reasonsOf(policy, type).map(({ value }) => value)
  return {
    type: written,
    right,
    judges: [
      // A question asks nothing back: it may be about what was returned long ago, or never sent.
      ...(isQuestion(type)
        ? []
        : [
            judgeOrder,
            judgeUnits(type.legal_basis),
            judgeQuantity(type.legal_basis),
            // Never under withdrawal: a declaration in time counts, whatever else the shopper keeps.
            ...(type.legal_basis === "withdrawal" ? [] : [judgeGifts]),
          ]),
      ...(right === "withdrawal" ? [judgeStanding(path)] : []),
      judgeWindows(
        type.windows,
        path,
        floorFor(type.legal_basis, policy.consumers)
      ),
      judgeReason(reasons, type.legal_basis, path),
      judgeResolution(type.resolutions, type.legal_basis, path),
      ...(type.resolution_rules.length > 0
        ? [judgeResolutionRules(type.resolutions, type.resolution_rules, path)]
        : []),
      judgeRedirects(policy.redirects),
      judgeRules(type.rules, path),
      ...(hasAllowance(type)
        ? [judgeAllowance(type.code, type.allowance, path)]
        : []),
      judgeFields(type.fields, path),
      judgeEvidence(type.evidence, path),
      ...(type.warranty?.serial
        ? [judgeSerial(type.warranty.serial, path)]
        : []),
      judgeCosts(type.fees, type.shipping, path, right === null),
      ...(type.keep_item.length > 0
        ? [judgeKeepItem(type.keep_item, path)]
        : []),
      ...(right || isQuestion(type) ? [] : judgeBetter(policy)),
    ],
  }
}

/** Holidays come with the facts: the same list gives the same calendar. */
const calendars = (policy: Policy) => {
  const known = new WeakMap<readonly CalendarDate[], CompiledCalendar>()
  const { time_zone, hours } = policy.calendar
  return (holidays: readonly CalendarDate[]): CompiledCalendar => {
    const before = known.get(holidays)
    if (before) {
      return before
    }
    const calendar = compileCalendar({
      time_zone,
      holidays,
      ...(hours ? { hours } : {}),
    })
    known.set(holidays, calendar)
    return calendar
  }
}

const compiled = new WeakMap<Policy, CompiledPolicy>()

/** The policy as functions, made once per object: judging then reads no document. */
export const compilePolicy = (policy: Policy): CompiledPolicy => {
  const known = compiled.get(policy)
  if (known) {
    return known
  }
  const ready: CompiledPolicy = {
    types: new Map(
      policy.request_types.map((type, index) => [
        type.code,
        compileType(type, policy, `request_types.${index}`),
      ])
    ),
    zone: compileCalendar({
      time_zone: policy.calendar.time_zone,
      holidays: [],
    }),
    businessWith: calendars(policy),
  }
  compiled.set(policy, ready)
  return ready
}
