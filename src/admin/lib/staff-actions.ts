import type { AvailableAction, CaseEvent } from "../../domain/lifecycle"

/**
 * The events that staff do by hand from the case page, in the order of the
 * menu. `approve_without_return` is the approve form with "keep the item".
 */
export const STAFF_ACTIONS = [
  "approve",
  "reject",
  "request_details",
  "provide_details",
  "offer",
  "retract_offer",
  "answer",
  "receive",
  "inspect",
  "uninspect",
  "report_lost",
  "settle",
  "pay_out",
  "clear_doubt",
  "close_recovery",
  "change_resolution",
  "choose_goods",
  "send_back",
  "reopen",
  "cancel",
  "attach_label",
  "acknowledge",
  "progress",
  "assign",
  "extend",
  "escalate",
  "note",
] as const satisfies readonly CaseEvent[]
export type StaffAction = (typeof STAFF_ACTIONS)[number]

/** Of these, the ones that take a case forward; the rest accompany it. */
export const ACCOMPANYING: readonly StaffAction[] = [
  "acknowledge",
  "progress",
  "assign",
  "extend",
  "escalate",
  "note",
]

/** `request_details` is `request-details` in addresses. */
export const toSegment = (action: string): string => action.replaceAll("_", "-")

export const fromSegment = (segment: string): StaffAction | undefined =>
  STAFF_ACTIONS.find((action) => toSegment(action) === segment)

/** What the case says about `action`, or undefined when it is not on offer in this status. */
export const availability = (
  actions: readonly AvailableAction[],
  action: CaseEvent
): AvailableAction | undefined =>
  actions.find((entry) => entry.action === action)
