import type { MedusaContainer } from "@medusajs/framework/types"
import { ReturnStatus } from "@medusajs/framework/utils"
import { cancelFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { RmaError } from "../../modules/rma/errors"
import { assertNoActiveChange } from "./active-changes"
import { answeredWithin } from "./answered-within"
import { returnStore } from "./order-store"
import { dropUnfinished, findOwnChange, isConfirmed } from "./own-change"
import { releaseReturn } from "./release-return"
import { readReturn } from "./settle-return"
import { tallyReturn } from "./tally-return"

export interface CancelCoreReturnInput {
  order_id: string
  return_id: string
  actor_id?: string
}

const keyOf = (return_id: string): string => `cancel:${return_id}`

const markCanceled = (
  container: MedusaContainer,
  return_id: string
): Promise<unknown> =>
  returnStore(container).updateReturns([
    {
      id: return_id,
      status: ReturnStatus.CANCELED,
      received_at: null,
      canceled_at: new Date(),
    },
  ])

/**
 * Finishes what a crash left of a cancellation, or takes it back where core had not confirmed it. To be called under
 * the order lease.
 *
 * @returns whether the Return is canceled
 * @throws `order_busy` (retryable)
 */
export async function finishCancellation(
  container: MedusaContainer,
  { order_id, return_id }: CancelCoreReturnInput
): Promise<boolean> {
  const { canceled_at } = await readReturn(container, return_id)
  if (canceled_at) {
    return true
  }
  const begun = await findOwnChange(container, order_id, keyOf(return_id))
  if (begun?.confirmed) {
    await markCanceled(container, return_id)
    return true
  }
  if (begun) {
    await dropUnfinished(container, order_id, begun.id)
  }
  return false
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
  if (await finishCancellation(container, { order_id, return_id })) {
    return
  }
  const row = await readReturn(container, return_id)
  const tally = await tallyReturn(container, return_id)
  if ([...tally.values()].some((line) => line.received > 0)) {
    throw new RmaError("illegal_transition", {
      message: "goods were received on this return",
      data: { return_id },
    })
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
  const key = keyOf(return_id)
  await releaseReturn(container, { order_id, return_id, key, actor_id }, tally)
  await markCanceled(container, return_id)
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

/** Whether core has the cancellation of a Return, though not all of what follows it: that is finished later. */
export const isCancellationTold = async (
  container: MedusaContainer,
  { order_id, return_id }: CancelCoreReturnInput
): Promise<boolean> =>
  (await isConfirmed(container, order_id, keyOf(return_id))) ||
  (await isReturnCanceled(container, return_id))
