import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelBeginOrderClaimWorkflow } from "@medusajs/medusa/core-flows"
import { dropUnfinished } from "./own-change"
import { isThere } from "./read"

/**
 * Takes back a claim that was begun and not confirmed: claim, order change and shipping method. Core's flow deletes
 * them side by side, and refuses once the claim is gone: a crash in between leaves the change alone.
 */
export async function discardClaim(
  container: MedusaContainer,
  change: { id: string; order_id: string; claim_id: string }
): Promise<void> {
  const { claim_id } = change
  if (await isThere(container, "order_claim", claim_id)) {
    await cancelBeginOrderClaimWorkflow(container).run({ input: { claim_id } })
  }
  await dropUnfinished(container, change.order_id, change.id)
}
