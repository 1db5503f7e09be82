import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelReturnRequestWorkflow } from "@medusajs/medusa/core-flows"
import { dropChange } from "./own-change"

/** Takes back a Return that was begun and not confirmed: return, order change and shipping method. */
export async function discardReturn(
  container: MedusaContainer,
  change: { id: string; order_id: string; return_id: string }
): Promise<void> {
  await cancelReturnRequestWorkflow(container).run({
    input: { return_id: change.return_id },
  })
  await dropChange(container, change.order_id, change.id)
}
