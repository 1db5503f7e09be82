import type { UnitQuantities } from "../../domain/lifecycle"
import { assertAnotherPerson } from "./assert-another-person"
import { assertGround } from "./assert-ground"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, type CaseCommand } from "./command"
import { appealUntil } from "./deadlines"
import { transitionCase } from "./transition-case"

/** Units of a request that is over before anything came: all declined, and free again. */
export const declineAll = (units: UnitQuantities): UnitQuantities => ({
  ...units,
  awaiting_quantity: 0,
  in_transit_quantity: 0,
  waived_quantity:
    units.waived_quantity + units.awaiting_quantity + units.in_transit_quantity,
  pending_quantity: 0,
  declined_quantity: units.declined_quantity + units.pending_quantity,
  core_quantity: 0,
})

/** Refuses a request in writing (S2.14); the shopper can appeal within the policy's `appeal_within`. */
export const rejectRmaWorkflow = createCaseWorkflow(
  "reject-rma",
  async (
    container,
    input: CaseCommand & { reason: string; ground?: string }
  ) => {
    const full = await loadFor(container, input)
    assertGround(full, input.ground)
    await assertAnotherPerson(container, full, input)
    const now = new Date()
    await transitionCase(container, full, {
      event: "reject",
      actor: input.actor,
      reason: input.reason,
      ...(input.ground ? { data: { ground: input.ground } } : {}),
      units: full.items.map(declineAll),
      set: {
        decision_reason: input.reason,
        decided_at: now,
        due_at: null,
        appeal_until: await appealUntil(container, full, now),
      },
    })
    return { ids: [full.rma.id] }
  }
)
