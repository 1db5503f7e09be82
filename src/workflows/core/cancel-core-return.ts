import type { MedusaContainer } from "@medusajs/framework/types"
import {
  cancelFulfillmentWorkflow,
  cancelReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import { RmaError } from "../../modules/rma/errors"
import { asOrderBusy, assertNoActiveChange } from "./active-changes"
import { answeredWithin } from "./answered-within"
import { returnStore } from "./order-store"
import { readReturn } from "./settle-return"
import { tallyReturn } from "./tally-return"

export interface CancelCoreReturnInput {
  order_id: string
  return_id: string
  actor_id?: string
}

/**
 * Cancels a Return nothing was accepted of: its units are the order's again. To be called under the
 * order lease; nothing happens when it is canceled already. A parcel on its way cannot be canceled and
 * stays shipped: core's flow refuses then, its module does not.
 *
 * @throws `order_busy` (retryable); `illegal_transition` when units were received on it; core's errors
 */
export async function cancelCoreReturn(
  container: MedusaContainer,
  { order_id, return_id, actor_id }: CancelCoreReturnInput
): Promise<void> {
  const row = await readReturn(container, return_id)
  if (row.canceled_at) {
    return
  }
  const tally = await tallyReturn(container, return_id)
  if ([...tally.values()].some((line) => line.received > 0)) {
    throw new RmaError("illegal_transition", {
      message: "goods were received on this return",
      data: { return_id },
    })
  }
  await assertNoActiveChange(container, order_id)

  const parcels = row.fulfillments.filter(({ canceled_at }) => !canceled_at)
  const [moving, waiting] = [
    parcels.filter(hasLeft),
    parcels.filter((parcel) => !hasLeft(parcel)),
  ]
  for (const { id } of waiting) {
    await answeredWithin(
      cancelFulfillmentWorkflow(container).run({ input: { id } })
    )
  }
  try {
    if (moving.length) {
      await returnStore(container).cancelReturn({
        return_id,
        ...(actor_id ? { created_by: actor_id } : {}),
      })
    } else {
      await cancelReturnWorkflow(container).run({
        input: { return_id, ...(actor_id ? { canceled_by: actor_id } : {}) },
      })
    }
  } catch (error) {
    throw asOrderBusy(error, order_id)
  }
}

const hasLeft = (parcel: {
  shipped_at: string | null
  delivered_at: string | null
}) => Boolean(parcel.shipped_at ?? parcel.delivered_at)

export const isReturnCanceled = async (
  container: MedusaContainer,
  return_id: string
): Promise<boolean> =>
  (await readReturn(container, return_id)).canceled_at !== null
