import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CaseEvent } from "../../domain/lifecycle"
import { RmaError } from "../../modules/rma/errors"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, type CaseCommand } from "./command"
import { nextStatus, transitionCase } from "./transition-case"

/** Events that leave the case where it is and say something on its timeline. */
export type Annotation = Extract<
  CaseEvent,
  "acknowledge" | "progress" | "escalate" | "note"
>

/** On the timeline and in the conversation. */
const said = (event: Annotation, text: string) => ({
  data: { message: text },
  message: { text, internal: event === "note" },
})

export const annotateRmaWorkflow = createCaseWorkflow(
  "annotate-rma",
  async (
    container,
    input: CaseCommand & {
      event: Annotation
      message?: string
      reason?: string
      /** Staff saw proof that the goods were sent: a receipt, a scan. ISO 8601. */
      dispatch_proved_at?: string
    }
  ) => {
    const full = await loadFor(container, input)
    await transitionCase(container, full, {
      event: input.event,
      actor: input.actor,
      reason: input.reason,
      ...(input.message ? said(input.event, input.message) : {}),
      ...(input.dispatch_proved_at
        ? { set: { dispatch_proved_at: new Date(input.dispatch_proved_at) } }
        : {}),
      internal: input.event === "note",
    })
    return { ids: [full.rma.id] }
  }
)

/** @throws RmaError `not_found` */
const assertUser = async (
  container: MedusaContainer,
  id: string
): Promise<void> => {
  const users = await container
    .resolve(Modules.USER)
    .listUsers({ id }, { select: ["id"] })
  if (!users.length) {
    throw new RmaError("not_found", { message: `There is no user ${id}.` })
  }
}

/** Hands a case to a member of staff, or back to the queue. @throws RmaError `not_found` when there is no such user */
export const assignRmaWorkflow = createCaseWorkflow(
  "assign-rma",
  async (container, input: CaseCommand & { assignee_id: string | null }) => {
    const full = await loadFor(container, input)
    if (input.assignee_id !== null) {
      await assertUser(container, input.assignee_id)
    }
    await transitionCase(container, full, {
      event: "assign",
      actor: input.actor,
      data: { assignee_id: input.assignee_id },
      set: { assignee_id: input.assignee_id },
      internal: true,
    })
    return { ids: [full.rma.id] }
  }
)

/** Moves the due moment of a clock, with the written explanation the shopper reads (S2.9). */
export const extendRmaWorkflow = createCaseWorkflow(
  "extend-rma",
  async (
    container,
    input: CaseCommand & { clock: string; until: string; explanation: string }
  ) => {
    const full = await loadFor(container, input)
    nextStatus(full, {
      event: "extend",
      actor: input.actor,
      reason: input.explanation,
    })
    const clocks = full.rma.clocks ?? []
    const clock = clocks.find((one) => one.code === input.clock && !one.met_at)
    if (!clock || input.until <= new Date().toISOString()) {
      throw new RmaError("invalid_data", {
        message: clock
          ? "The new date must lie in the future."
          : `This case has no running clock "${input.clock}".`,
      })
    }
    if (clock.statutory) {
      throw new RmaError("invalid_data", {
        message: `The law sets the clock "${input.clock}": nobody moves it.`,
      })
    }
    const extended = clocks.map((one) =>
      one === clock
        ? { ...one, due_at: input.until, explanation: input.explanation }
        : one
    )
    await transitionCase(container, full, {
      event: "extend",
      actor: input.actor,
      reason: input.explanation,
      data: { clock: input.clock, until: input.until },
      set: { clocks: extended },
    })
    return { ids: [full.rma.id] }
  }
)
