import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelReturnRequestWorkflow } from "@medusajs/medusa/core-flows"
import { dropUnfinished } from "./own-change"
import { isThere } from "./read"

/**
 * Takes back a Return that was begun and not confirmed: return, order change and shipping method. Core's flow deletes
 * them side by side, and refuses once the Return is gone: a crash in between leaves the change alone.
 */
export async function discardReturn(
  container: MedusaContainer,
  change: { id: string; order_id: string; return_id: string }
): Promise<void> {
  const { return_id } = change
  if (await isThere(container, "return", return_id)) {
    await cancelReturnRequestWorkflow(container).run({ input: { return_id } })
  }
  await dropUnfinished(container, change.order_id, change.id)
}
