import { reviewUnits, type UnitQuantities } from "../../domain/lifecycle"
import { RmaError } from "../../modules/rma/errors"
import { askedAgain } from "./asked-again"
import { onWayBack } from "./case-context"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, type CaseCommand } from "./command"
import { transitionCase } from "./transition-case"

/**
 * The shopper asks for a second look, once (S2.15, GDPR Art. 22). A rejected request is open again with
 * its units reserved again; refused units come under review and are not sent back meanwhile.
 */
export const appealRmaWorkflow = createCaseWorkflow(
  "appeal-rma",
  async (container, input: CaseCommand & { message: string }) => {
    const full = await loadFor(container, input)
    const reviewed = full.items.map((item): UnitQuantities =>
      onWayBack(item) ? item : reviewUnits(item)
    )
    const held = full.items.filter(
      (item, index) => (reviewed[index]?.review_quantity ?? 0) > 0
    )
    await transitionCase(container, full, {
      event: "appeal",
      actor: input.actor,
      data: { message: input.message },
      message: { text: input.message },
      ...(full.rma.status === "rejected"
        ? await askedAgain(container, full)
        : { units: reviewed }),
      items: Object.fromEntries(
        held.map((item) => [
          item.id,
          { send_back_status: null, disposal_consented_at: null },
        ])
      ),
      set: { appealed_at: new Date(), decision_reason: null },
    })
    return { ids: [full.rma.id] }
  }
)

/** Staff take a case up again that was over before anything came back. */
export const reopenRmaWorkflow = createCaseWorkflow(
  "reopen-rma",
  async (container, input: CaseCommand & { reason: string }) => {
    const full = await loadFor(container, input)
    if (!full.rma.submitted_at) {
      throw new RmaError("illegal_transition", {
        message: "This was never more than a draft: submit a new request.",
      })
    }
    await transitionCase(container, full, {
      event: "reopen",
      actor: input.actor,
      reason: input.reason,
      ...(await askedAgain(container, full)),
      set: {
        decision_reason: null,
        decided_at: null,
        approval_expires_at: null,
        return_id: null,
        shipped_at: null,
      },
    })
    return { ids: [full.rma.id] }
  }
)
