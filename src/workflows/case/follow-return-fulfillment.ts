import type { MedusaContainer } from "@medusajs/framework/types"
import type { TrackingStatus } from "../../domain/tracking"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import { returnOfFulfillment } from "../core/return-of-fulfillment"
import { loadCase } from "./load-case"
import { trackComing } from "./track-case"

/**
 * The store's fulfilment provider says something of a parcel: where it is the parcel of a case's Return, the
 * case follows. Said twice it happens once.
 */
export const followReturnFulfillment = async (
  container: MedusaContainer,
  fulfillmentId: string,
  status: TrackingStatus
): Promise<void> => {
  const returnId = await returnOfFulfillment(container, fulfillmentId)
  if (!returnId) {
    return
  }
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const id = await rma.findByReturn(returnId)
  // A Return that staff made in the stock admin belongs to no case.
  if (!id) {
    return
  }
  const { rma: known } = await loadCase(container, id)
  await trackComing(container, id, {
    delivery_id: `fulfillment:${fulfillmentId}:${status}`,
    status,
    occurred_at: new Date().toISOString(),
    ...(known.carrier ? { carrier: known.carrier } : {}),
    ...(known.tracking_number
      ? { tracking_number: known.tracking_number }
      : {}),
  })
}
