import type { MedusaContainer } from "@medusajs/framework/types"
import { keepErrorOnTimeline } from "./fail-on-timeline"
import { loadCase } from "./load-case"
import type { PreparedRequest } from "./prepare-request"
import { transitionCase } from "./transition-case"

/**
 * Writes down that a withdrawal was acknowledged the moment it was declared (Directive 2011/83/EU Art. 11a):
 * the mail that says so is the one about the submission.
 */
export const acknowledgeWithdrawals = async (
  container: MedusaContainer,
  ids: readonly string[],
  { type }: Pick<PreparedRequest, "type">
): Promise<void> => {
  if (type.legal_basis !== "withdrawal") {
    return
  }
  for (const id of ids) {
    await keepErrorOnTimeline(container, id, "acknowledge", async () =>
      transitionCase(container, await loadCase(container, id), {
        event: "acknowledge",
        actor: { type: "system", id: null },
      })
    )
  }
}
