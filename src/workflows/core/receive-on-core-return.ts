import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  beginReceiveReturnWorkflow,
  confirmReturnReceiveWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Decimal } from "../../domain/decimal"
import {
  asOrderBusy,
  assertNoActiveChange,
  assertOnlyChange,
} from "./active-changes"
import { cancelCoreReturn } from "./cancel-core-return"
import { assertCounted, assertOpen, type ReceivedLine } from "./received-lines"
import { receiveActions } from "./receive-actions"
import { dropChange, findOwnChange } from "./own-change"
import { readLineQuantities } from "./read-line-quantities"
import { totalFell } from "./total-fell"
import { undoAndThrow } from "./undo-and-throw"
import { readReturn, settleReturn } from "./settle-return"
import { tallyReturn } from "./tally-return"

export interface ReceiveOnCoreReturnInput {
  order_id: string
  return_id: string
  /** Units by order line; what is not named stays awaited. */
  items: ReceivedLine[]
  actor_id?: string
  /** The operation this is done for; a second call with it only answers what the first one did. */
  key?: string
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
 * nothing was accepted and nothing is awaited any more is canceled. When it fails the change is gone.
 *
 * @throws `order_busy` (retryable); `quantity_invalid` for more than is still awaited; `core_failed`
 * when core booked other units than these; core's own errors
 */
export async function receiveOnCoreReturn(
  container: MedusaContainer,
  input: ReceiveOnCoreReturnInput
): Promise<Received> {
  const earlier = input.key
    ? await findOwnChange(container, input.order_id, input.key)
    : null
  if (earlier?.confirmed) {
    await settleReturn(container, input.return_id)
    return {
      books_delta: await totalFell(container, input.order_id, earlier.version),
    }
  }
  if (earlier) {
    await dropChange(container, input.order_id, earlier.id)
  }
  await assertNoActiveChange(container, input.order_id)

  const items = input.items.filter(
    (line) => line.restock || line.dismiss || line.release
  )
  const isRelease = items.every((line) => !line.restock && !line.dismiss)
  if (isRelease && (await readReturn(container, input.return_id)).canceled_at) {
    return NOTHING
  }
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

  const { id, version } = await begin(container, input)
  try {
    await assertOnlyChange(container, input.order_id, id)
    await container
      .resolve(Modules.ORDER)
      .addOrderAction(receiveActions(input, { id, version }, items))
    await confirm(container, input, id, isRelease)
  } catch (error) {
    await undoAndThrow(error, async () => {
      await dropChange(container, input.order_id, id)
      // Core's own compensation leaves the Return received in part.
      await settleReturn(container, input.return_id)
    })
  }
  const [after, books_delta] = await Promise.all([
    readLineQuantities(container, input.order_id),
    totalFell(container, input.order_id, version),
    settleReturn(container, input.return_id),
  ])
  assertCounted(before, after, items)
  return { books_delta }
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
        ...(input.key ? { description: input.key } : {}),
      },
    })
    return result
  } catch (error) {
    throw asOrderBusy(error, input.order_id)
  }
}

/** A release alone is no reception: core's flow would announce one, and wants a stocked location. */
async function confirm(
  container: MedusaContainer,
  input: ReceiveOnCoreReturnInput,
  change_id: string,
  isRelease: boolean
): Promise<void> {
  const by = input.actor_id ? { confirmed_by: input.actor_id } : {}
  if (isRelease) {
    await container
      .resolve(Modules.ORDER)
      .confirmOrderChange({ id: change_id, ...by })
  } else {
    await confirmReturnReceiveWorkflow(container).run({
      input: { return_id: input.return_id, ...by },
    })
  }
}
