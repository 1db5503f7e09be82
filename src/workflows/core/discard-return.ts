import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  cancelFulfillmentWorkflow,
  cancelReturnRequestWorkflow,
} from "@medusajs/medusa/core-flows"
import { answeredWithin } from "./answered-within"
import { dropUnfinished } from "./own-change"
import { isThere } from "./read"
import { readReturn } from "./settle-return"

/**
 * The carrier is asked before core confirms: a crash in between leaves a label that nobody will use. A carrier that
 * does not take it back is logged: the goods must not wait for it.
 */
const cancelParcels = async (
  container: MedusaContainer,
  return_id: string
): Promise<void> => {
  const { fulfillments } = await readReturn(container, return_id)
  for (const { id, canceled_at } of fulfillments) {
    if (!canceled_at) {
      await answeredWithin(
        cancelFulfillmentWorkflow(container).run({ input: { id } })
      ).catch((error: unknown) => {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`rma: parcel ${id} could not be canceled`, error as Error)
      })
    }
  }
}

/**
 * Takes back a Return that was begun and not confirmed: its parcel with the label, return, order change and shipping
 * method. Core's flow deletes them side by side, and refuses once the Return is gone: a crash in between leaves the
 * change alone.
 */
export async function discardReturn(
  container: MedusaContainer,
  change: { id: string; order_id: string; return_id: string }
): Promise<void> {
  const { return_id } = change
  if (await isThere(container, "return", return_id)) {
    await cancelParcels(container, return_id)
    await cancelReturnRequestWorkflow(container).run({ input: { return_id } })
  }
  await dropUnfinished(container, change.order_id, change.id)
}
