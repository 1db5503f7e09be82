import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  beginReceiveReturnWorkflow,
  createOrUpdateOrderPaymentCollectionWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Decimal } from "../../domain/decimal"
import {
  asOrderBusy,
  assertNoActiveChange,
  assertOnlyChange,
} from "./active-changes"
import { announceReception } from "./announce-reception"
import { cancelCoreReturn, finishCancellation } from "./cancel-core-return"
import { assertCounted, assertOpen, type ReceivedLine } from "./received-lines"
import { receiveActions } from "./receive-actions"
import {
  confirmChange,
  dropChange,
  dropUnfinished,
  findOwnChange,
} from "./own-change"
import { readLineQuantities } from "./read-line-quantities"
import {
  NO_STOCK,
  planRestock,
  restockedBefore,
  restockLeft,
  restockOnce,
  type Restock,
} from "./restock"
import { totalFell } from "./total-fell"
import { undoAndThrow } from "./undo-and-throw"
import { settleReturn } from "./settle-return"
import { tallyReturn } from "./tally-return"

export interface ReceiveOnCoreReturnInput {
  order_id: string
  return_id: string
  /** Units by order line; what is not named stays awaited. */
  items: ReceivedLine[]
  actor_id?: string
  /** The operation this is done for; a second call with it finishes and answers what the first one did. */
  key: string
}

export interface Received {
  /** How much the order's total fell: exactly what core now owes for these units, major units. */
  books_delta: Decimal
}

const NOTHING: Received = { books_delta: "0" }

/**
 * Books the judged units of one parcel on a Return of core, as one change of the order: resellable
 * ones are restocked at the return's location, the rest of the accepted dismissed, refused and missing
 * ones released. To be called under the order lease, as often as parcels come. A Return of which
 * nothing was accepted and nothing is awaited any more is canceled. When it fails before the change is
 * confirmed the change is gone; what fails, or dies, after it is finished by a call with the same key.
 *
 * The change is confirmed by the order module and not by core's flow, which (read in 2.21.2) moves the stock in a
 * transaction of its own at the same time: a process killed between the two leaves goods restocked twice or never.
 *
 * @throws `order_busy` (retryable); `quantity_invalid` for more than is still awaited; `core_failed`
 * when core booked other units than these, or the location keeps no stock of them; core's own errors
 */
export async function receiveOnCoreReturn(
  container: MedusaContainer,
  input: ReceiveOnCoreReturnInput
): Promise<Received> {
  const items = input.items.filter(
    (line) => line.restock || line.dismiss || line.release
  )
  const isRelease = items.every((line) => !line.restock && !line.dismiss)
  const earlier = await findOwnChange(container, input.order_id, input.key)
  if (earlier?.confirmed) {
    return await finish(container, input, earlier, {
      isRelease,
      restock:
        (await restockedBefore(container, earlier.id)) ??
        (await restockLeft(container, earlier.id)),
    })
  }
  if (earlier) {
    await dropUnfinished(container, input.order_id, earlier.id)
  }
  if ((await finishCancellation(container, input)) && isRelease) {
    return NOTHING
  }
  await assertNoActiveChange(container, input.order_id)
  const [tally, before] = await Promise.all([
    tallyReturn(container, input.return_id),
    readLineQuantities(container, input.order_id),
  ])
  assertOpen(tally, items)
  if (!items.length) {
    return NOTHING
  }
  if (isAllReleased(tally, items)) {
    await cancelCoreReturn(container, input)
    return NOTHING
  }

  const change = await begin(container, input)
  let restock: Restock = NO_STOCK
  try {
    await assertOnlyChange(container, input.order_id, change.id)
    const orders = container.resolve(Modules.ORDER)
    await orders.addOrderAction(receiveActions(input, change, items))
    // Refused while it can be: a Return that was received cannot be sent elsewhere.
    restock = await planRestock(container, change.id)
    await confirmChange(container, change.id, input.actor_id)
  } catch (error) {
    await undoAndThrow(error, () =>
      dropChange(container, input.order_id, change.id)
    )
  }
  const received = await finish(container, input, change, {
    isRelease,
    restock,
  })
  const after = await readLineQuantities(container, input.order_id)
  assertCounted(before, after, items)
  return received
}

/**
 * What follows a confirmed change, any part of it as often as it is asked for. A release alone is no reception:
 * nothing is put in stock, owed or announced.
 */
async function finish(
  container: MedusaContainer,
  { order_id, return_id }: ReceiveOnCoreReturnInput,
  change: { id: string; version: number },
  { isRelease, restock }: { isRelease: boolean; restock: Restock }
): Promise<Received> {
  await restockOnce(container, { order_id, change_id: change.id, ...restock })
  await settleReturn(container, return_id)
  if (!isRelease) {
    await createOrUpdateOrderPaymentCollectionWorkflow(container).run({
      input: { order_id },
    })
    await announceReception(container, {
      order_id,
      return_id,
      level_ids: Object.keys(restock.pieces),
    })
  }
  return { books_delta: await totalFell(container, order_id, change.version) }
}

const isAllReleased = (
  tally: Awaited<ReturnType<typeof tallyReturn>>,
  items: ReceivedLine[]
): boolean => {
  const released = new Map(items.map((line) => [line.item_id, line]))
  return [...tally].every(([item_id, line]) => {
    const now = released.get(item_id)
    return (
      line.received === 0 &&
      !now?.restock &&
      !now?.dismiss &&
      line.quantity === (now?.release ?? 0)
    )
  })
}

async function begin(
  container: MedusaContainer,
  input: ReceiveOnCoreReturnInput
) {
  try {
    const { result } = await beginReceiveReturnWorkflow(container).run({
      input: {
        return_id: input.return_id,
        ...(input.actor_id ? { created_by: input.actor_id } : {}),
        description: input.key,
      },
    })
    return result
  } catch (error) {
    throw asOrderBusy(error, input.order_id)
  }
}
