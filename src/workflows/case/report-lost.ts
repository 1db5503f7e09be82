import type { MedusaContainer } from "@medusajs/framework/types"
import { arrivable, loseUnits } from "../../domain/lifecycle"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { isOutbound } from "../core"
import { planRest } from "../settlement/plan-rest"
import { settleAutomatically } from "../settlement/settle-rma"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, type CaseCommand } from "./command"
import { scanData, type Scan } from "./scan"
import {
  nextStatus,
  transitionCase,
  type TransitionPlan,
} from "./transition-case"

export interface ReportLostInput extends CaseCommand {
  /** Whether the shopper is made whole: absent, when we paid the way or the dispatch is shown. */
  accepted?: boolean
  reason?: string
  /** What the carrier said, when it reports the loss. */
  scan?: Scan
}

/**
 * What left is shown by a carrier's scan, or by the number the shopper gave us. The number of a label that
 * we made shows nothing: it may never have been used, or it brought the goods to the shopper.
 */
const dispatchShown = async (
  container: MedusaContainer,
  { rma }: FullCase,
  { actor }: ReportLostInput
): Promise<boolean> =>
  actor.type === "carrier" ||
  rma.dispatch_proved_at !== null ||
  (rma.tracking_number !== null &&
    rma.tracking_number !== rma.shipping?.label?.tracking_number &&
    !(await isOutbound(container, rma.order_id, rma.tracking_number)))

/** What is still on its way never comes. Accepted units are dismissed in core, never restocked. */
export const reportLostWorkflow = createCaseWorkflow(
  "report-rma-lost",
  async (container, input: ReportLostInput) => {
    const full = await loadFor(container, input)
    const accepted =
      input.accepted ??
      (full.rma.shipping?.payer === "merchant" ||
        (await dispatchShown(container, full, input)))
    nextStatus(full, { event: "report_lost", actor: input.actor })
    if (full.items.every((item) => arrivable(item) === 0)) {
      throw new RmaError("quantity_invalid", {
        message: "Nothing of this case is on its way.",
      })
    }
    const units = full.items.map((item) => loseUnits(item, accepted))
    const plan: TransitionPlan = {
      event: "report_lost",
      actor: input.actor,
      reason: input.reason,
      data: {
        accepted,
        ...(input.scan ? scanData(input.scan, "in") : {}),
      },
      units,
    }
    const complete = nextStatus(full, plan) === "resolving"
    const planned = complete ? await planRest(container, full, units) : {}
    await transitionCase(container, full, { ...plan, ...planned })
    if (complete) {
      await settleAutomatically(container, input.id)
    }
    return { ids: [full.rma.id] }
  }
)
