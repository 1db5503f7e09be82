import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { answeredWithin } from "./answered-within"
import { returnStore } from "./order-store"
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
 * Takes back a Return that no change leads to: its parcel with the label, then itself with its items and way back. In
 * this order: while it is there, what a crash left of it is found again.
 */
export async function deleteReturn(
  container: MedusaContainer,
  return_id: string
): Promise<void> {
  await cancelParcels(container, return_id)
  await returnStore(container).softDeleteReturns([return_id])
}

/**
 * Takes back a Return that was begun and not confirmed, its change first: core may confirm it until the very moment, and
 * then it stands, with a label that the shopper needs. Not with core's flow: that one deletes both side by side.
 *
 * @throws as `dropUnfinished`: nothing is taken back then
 */
export async function discardReturn(
  container: MedusaContainer,
  change: { id: string; order_id: string; return_id: string }
): Promise<void> {
  const { return_id } = change
  await dropUnfinished(container, change.order_id, change.id)
  if (await isThere(container, "return", return_id)) {
    await deleteReturn(container, return_id)
  }
}
