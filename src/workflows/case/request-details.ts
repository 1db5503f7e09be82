import { createCaseWorkflow } from "./case-workflow"
import { loadFor, type CaseCommand } from "./command"
import { transitionCase } from "./transition-case"

/** Asks the shopper for what is missing; clocks that pause in `needs_details` stand still. */
export const requestDetailsWorkflow = createCaseWorkflow(
  "request-rma-details",
  async (container, input: CaseCommand & { message: string }) => {
    const full = await loadFor(container, input)
    await transitionCase(container, full, {
      event: "request_details",
      actor: input.actor,
      data: { message: input.message },
      message: { text: input.message },
      set: { origin_status: full.rma.status },
    })
    return { ids: [full.rma.id] }
  }
)
