import { RmaError } from "../../modules/rma/errors"
import { createCaseWorkflow } from "../case/case-workflow"
import { loadFor, type CaseCommand } from "../case/command"
import { transitionCase } from "../case/transition-case"
import { isRecovery } from "./advance"
import { resolveWhenDone } from "./settle-rma"

/** How money that went out for nothing was dealt with: outside the store, or not at all. */
export const CLOSINGS = ["charged", "invoiced", "written_off"] as const
export type Closing = (typeof CLOSINGS)[number]

/**
 * Staff say how a recovery ended (DESIGN § 3). The money moves outside the store, if at all: the order's books
 * were right before.
 * @throws RmaError `illegal_transition`, `reason_required`, `lost_race`
 */
export const closeRecoveryWorkflow = createCaseWorkflow(
  "close-rma-recovery",
  async (
    container,
    input: CaseCommand & { closing: Closing; reason: string }
  ) => {
    const full = await loadFor(container, input)
    const open = full.settlements.filter(
      (one) => isRecovery(one) && one.status === "planned"
    )
    if (!open.length) {
      throw new RmaError("illegal_transition", {
        message: "There is no money of this case to get back.",
      })
    }
    await transitionCase(container, full, {
      event: "close_recovery",
      actor: input.actor,
      reason: input.reason,
      internal: true,
      data: { closed: input.closing, amount: open[0]?.amount },
      settlement_updates: open.map(({ id, status, result }) => ({
        id,
        from: status,
        to: "settled" as const,
        set: {
          result: { ...result, closed: input.closing, reason: input.reason },
          settled_at: new Date(),
        },
      })),
    })
    await resolveWhenDone(container, full.rma.id)
    return { ids: [full.rma.id] }
  }
)
