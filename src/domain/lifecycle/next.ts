import type { GuardCode } from "../codes"
import {
  CASE_TABLE,
  type ActorType,
  type CaseEvent,
  type CaseRow,
  type CaseStatus,
  type Guard,
} from "./case-table"

/** What the lifecycle needs to know of a case; counted by the caller, judged here. */
export interface CaseContext {
  /** State before the case entered `needs_details` or `offered`. */
  origin: CaseStatus | null
  /** Units that were asked back and not declined. */
  units_asked: number
  /** Units still on their way, or received and not judged, or under review. */
  units_open: number
  /** Units that reached us, refused ones included. */
  units_received: number
  /** Before the event: refused units that are still here, their way back not begun. */
  units_refused: number
  /** Before the event: units whose judgement can be taken back: accepted or refused at inspection, and here. */
  units_judged: number
  /** Counts of settlements by how far they are. */
  settlements_planned: number
  settlements_moving: number
  settlements_settled: number
  /** Before the event: recoveries that nobody closed. */
  recoveries_open: number
  /** Before the event: settlements that wait for staff's hands, for the shopper's payment, for somebody who knows. */
  manuals_open: number
  payments_open: number
  doubts_open: number
  /** Before the event: units in the workshop that have not left it. */
  units_in_workshop: number
  /** Before the event: units in whose place goods will be sent, or wait to be. */
  goods_unsent: number
  /** Accepted units are in core's books: the inspection can no longer be taken back. */
  goods_booked: boolean
  /** Refused units not yet back with the shopper, disposed of or abandoned. */
  send_backs_open: number
  /** The shopper has not appealed yet and `appeal_within` has not passed. */
  appeal_open: boolean
}

export type Refusal =
  "no_such_transition" | "actor_not_allowed" | "reason_required" | GuardCode

export type NextResult =
  { ok: true; to: CaseStatus } | { ok: false; refusal: Refusal }

const GUARDS: Record<Guard, (context: CaseContext) => boolean> = {
  nothing_settled: (c) =>
    c.settlements_moving === 0 && c.settlements_settled === 0,
  settlements_planned: (c) =>
    c.settlements_moving === 0 &&
    c.settlements_settled === 0 &&
    !c.goods_booked,
  settlements_final: (c) =>
    c.settlements_planned === 0 &&
    c.settlements_moving === 0 &&
    c.send_backs_open === 0,
  has_refused_units: (c) => c.units_refused > 0,
  appeal_open: (c) => c.appeal_open,
  not_shipped: (c) => c.units_received === 0,
  units_left: (c) => c.units_judged > 0,
  units_asked: (c) => c.units_asked > 0,
  settlements_there: (c) =>
    c.settlements_planned + c.settlements_moving + c.settlements_settled > 0,
  settlements_open: (c) => c.settlements_planned + c.settlements_moving > 0,
  recovery_open: (c) => c.recoveries_open > 0,
  manual_open: (c) => c.manuals_open > 0,
  payment_open: (c) => c.payments_open > 0,
  goods_unsent: (c) => c.goods_unsent > 0,
  doubt_open: (c) => c.doubts_open > 0,
  work_open: (c) => c.units_in_workshop > 0,
}

const byUnits = (context: CaseContext): CaseStatus =>
  context.units_open > 0 ? "received" : "resolving"

const resolveTarget = (
  row: CaseRow,
  from: CaseStatus | null,
  context: CaseContext
): CaseStatus => {
  switch (row.to) {
    case "origin":
      return context.origin ?? "submitted"
    case "unchanged":
      return from ?? "draft"
    case "by_units":
      return byUnits(context)
    case "appeal":
      return from === "rejected" ? "submitted" : "received"
    default:
      return row.to
  }
}

/**
 * Where `event` takes a case, or why it may not happen.
 * `context` is what the case will look like once the event's data is applied (an inspection is judged by
 * the units it leaves open).
 */
export const next = (
  from: CaseStatus | null,
  event: CaseEvent,
  actor: ActorType,
  context: CaseContext,
  options: { has_reason?: boolean } = {}
): NextResult => {
  const rows = (CASE_TABLE as readonly CaseRow[]).filter(
    (row) => row.event === event && row.from.includes(from)
  )
  if (!rows.length) {
    return { ok: false, refusal: "no_such_transition" }
  }
  const row = rows.find((candidate) => candidate.who.includes(actor))
  if (!row) {
    return { ok: false, refusal: "actor_not_allowed" }
  }
  const broken = row.guards?.find((guard) => !GUARDS[guard](context))
  if (broken) {
    return { ok: false, refusal: `guard_${broken}` }
  }
  if (row.reason && !options.has_reason) {
    return { ok: false, refusal: "reason_required" }
  }
  return { ok: true, to: resolveTarget(row, from, context) }
}
