import {
  CASE_EVENTS,
  CASE_TABLE,
  type ActorType,
  type CaseEvent,
  type CaseRow,
  type CaseStatus,
} from "./case-table"
import { next, type CaseContext, type Refusal } from "./next"

/** One thing that could be done to a case now, and when not, why not. */
export interface AvailableAction {
  action: CaseEvent
  allowed: boolean
  findings: { code: Refusal }[]
}

/**
 * What `actor` may do with a case in `status`. The same `next()` guards the transition itself, so a
 * button that is shown works, short of a lost race. Events of other actors are left out; events that the
 * table has for this state and actor but a guard forbids are listed with the guard as finding.
 */
export const availableActions = (
  status: CaseStatus,
  actor: ActorType,
  context: CaseContext
): AvailableAction[] =>
  CASE_EVENTS.flatMap((action): AvailableAction[] => {
    const listed = (CASE_TABLE as readonly CaseRow[]).some(
      (row) =>
        row.event === action &&
        row.from.includes(status) &&
        row.who.includes(actor)
    )
    if (!listed) {
      return []
    }
    const result = next(status, action, actor, context, { has_reason: true })
    return [
      {
        action,
        allowed: result.ok,
        findings: result.ok ? [] : [{ code: result.refusal }],
      },
    ]
  })
