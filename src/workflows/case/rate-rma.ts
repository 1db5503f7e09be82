import { createCaseWorkflow } from "./case-workflow"
import { loadFor, type CaseCommand } from "./command"
import { transitionCase } from "./transition-case"

/** The shopper's word on how it went: 1 to 5, with a reason when it is 1 or 2 (S2.19). */
export const rateRmaWorkflow = createCaseWorkflow(
  "rate-rma",
  async (
    container,
    input: CaseCommand & { score: number; reason: string | null }
  ) => {
    const full = await loadFor(container, input)
    const rating = { score: input.score, reason: input.reason }
    await transitionCase(container, full, {
      event: "rate",
      actor: input.actor,
      data: rating,
      set: { rating },
    })
    return { ids: [full.rma.id] }
  }
)
