import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelBeginOrderClaimWorkflow } from "@medusajs/medusa/core-flows"
import { dropChange } from "./own-change"

/** Takes back a claim that was begun and not confirmed: claim, order change and shipping method. */
export async function discardClaim(
  container: MedusaContainer,
  change: { id: string; order_id: string; claim_id: string }
): Promise<void> {
  await cancelBeginOrderClaimWorkflow(container).run({
    input: { claim_id: change.claim_id },
  })
  await dropChange(container, change.order_id, change.id)
}
