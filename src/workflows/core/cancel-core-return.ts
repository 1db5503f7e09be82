import type { MedusaContainer } from "@medusajs/framework/types"
import { ReturnStatus } from "@medusajs/framework/utils"
import { cancelFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { RmaError } from "../../modules/rma/errors"
import { assertNoActiveChange } from "./active-changes"
import { answeredWithin } from "./answered-within"
import { returnStore } from "./order-store"
import { dropUnfinished, findOwnChange } from "./own-change"
import { releaseReturn } from "./release-return"
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
 * stays shipped. Called again it goes on with what a crash left.
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
  const key = `cancel:${return_id}`
  const earlier = await findOwnChange(container, order_id, key)
  if (earlier && !earlier.confirmed) {
    await dropUnfinished(container, order_id, earlier.id)
  }
  await assertNoActiveChange(container, order_id)

  const waiting = row.fulfillments.filter(
    (parcel) => !parcel.canceled_at && !hasLeft(parcel)
  )
  for (const { id } of waiting) {
    await answeredWithin(
      cancelFulfillmentWorkflow(container).run({ input: { id } })
    )
  }
  if (!earlier?.confirmed) {
    await releaseReturn(
      container,
      { order_id, return_id, key, actor_id },
      tally
    )
  }
  await returnStore(container).updateReturns([
    {
      id: return_id,
      status: ReturnStatus.CANCELED,
      received_at: null,
      canceled_at: new Date(),
    },
  ])
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
