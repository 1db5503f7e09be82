import type { AvailableAction, CaseStatus } from "../../domain/lifecycle"
import type { AdminRmaDto } from "../../types/http"
import { availability, type StaffAction } from "./staff-actions"
import { isSettlementWaiting } from "./settlements"
import { arrivable, inspectable, isSendBackOpen } from "./units"

type StepsRma = Pick<AdminRmaDto, "status" | "items" | "settlements"> & {
  available_actions: readonly AvailableAction[]
}

/** What usually comes next, the likeliest first. */
const USUAL: Record<CaseStatus, readonly StaffAction[]> = {
  draft: [],
  submitted: ["approve", "reject"],
  needs_details: ["provide_details"],
  offered: ["retract_offer"],
  approved: ["clear_doubt", "pay_out", "receive"],
  in_transit: ["clear_doubt", "pay_out", "receive"],
  received: ["clear_doubt", "pay_out", "inspect", "receive"],
  resolving: [
    "clear_doubt",
    "pay_out",
    "settle",
    "send_back",
    "close_recovery",
  ],
  resolved: [],
  rejected: ["reopen"],
  expired: ["close_recovery", "reopen"],
  canceled: ["reopen"],
}

const hasWork = (rma: StepsRma, action: StaffAction): boolean => {
  switch (action) {
    case "receive":
      return rma.items.some((item) => arrivable(item) > 0)
    case "inspect":
      return rma.items.some((item) => inspectable(item) > 0)
    case "settle":
      return rma.settlements.some(isSettlementWaiting)
    case "send_back":
      return rma.items.some(isSendBackOpen)
    default:
      return true
  }
}

/** The steps worth a button of their own: usual in this status, allowed, and with something to do. */
export const nextSteps = (rma: StepsRma): StaffAction[] =>
  USUAL[rma.status].filter(
    (action) =>
      availability(rma.available_actions, action)?.allowed === true &&
      hasWork(rma, action)
  )
