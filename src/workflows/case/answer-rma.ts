import { assertAnotherPerson } from "./assert-another-person"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, type CaseCommand } from "./command"
import { declineAll } from "./reject-rma"
import { transitionCase } from "./transition-case"

/** Ends a case with advice: a question answered, troubleshooting that helped (S2.13, S4.14). */
export const answerRmaWorkflow = createCaseWorkflow(
  "answer-rma",
  async (container, input: CaseCommand & { message: string }) => {
    const full = await loadFor(container, input)
    await assertAnotherPerson(container, full, input)
    const now = new Date()
    await transitionCase(container, full, {
      event: "answer",
      actor: input.actor,
      data: { message: input.message },
      message: { text: input.message },
      units: full.items.map(declineAll),
      set: {
        outcome: "advised",
        decided_at: now,
        resolved_at: now,
        due_at: null,
      },
    })
    return { ids: [full.rma.id] }
  }
)
