import type { MedusaContainer } from "@medusajs/framework/types"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { deadline, termsOf } from "./deadlines"
import { transitionCase, type TransitionPlan } from "./transition-case"

/**
 * Approves a case about no order: the goods may come, and core has nothing to say about it. What the shopper
 * gets for them is agreed with a person, since there is no payment to give back.
 */
export const approveOrderless = async (
  container: MedusaContainer,
  full: FullCase,
  plan: TransitionPlan
): Promise<void> => {
  const terms = await termsOf(container, full)
  const now = new Date()
  await transitionCase(container, full, {
    ...plan,
    // Nothing of it is on a Return of core's.
    units: plan.units?.map((one) => ({ ...one, core_quantity: 0 })),
    set: {
      ...plan.set,
      decided_at: now,
      approval_expires_at: deadline(
        terms,
        full,
        now,
        terms?.type.approval_valid
      ),
    },
  })
}
