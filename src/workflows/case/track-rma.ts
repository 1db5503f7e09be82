import { createCaseWorkflow } from "./case-workflow"
import { loadFor, type CaseCommand } from "./command"
import { scanData, type ParcelWay, type Scan } from "./scan"
import { transitionCase } from "./transition-case"

/**
 * A line of the carrier on the timeline. The first one of a parcel on its way in proves that it was sent,
 * whoever said so before.
 */
export const trackRmaWorkflow = createCaseWorkflow(
  "track-rma",
  async (container, input: CaseCommand & { scan: Scan; way: ParcelWay }) => {
    const full = await loadFor(container, input)
    const proves = input.way === "in" && full.rma.dispatch_proved_at === null
    await transitionCase(container, full, {
      event: "track",
      actor: input.actor,
      data: scanData(input.scan, input.way),
      ...(proves
        ? { set: { dispatch_proved_at: new Date(input.scan.occurred_at) } }
        : {}),
    })
    return { ids: [full.rma.id] }
  }
)
