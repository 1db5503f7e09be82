import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  beginReturnOrderWorkflow,
  confirmReturnRequestWorkflow,
  createReturnShippingMethodWorkflow,
} from "@medusajs/medusa/core-flows"
import { RmaError } from "../../modules/rma/errors"
import {
  asOrderBusy,
  assertNoActiveChange,
  assertOnlyChange,
} from "./active-changes"
import { assertReturnReasons } from "./assert-return-reasons"
import { answeredWithin } from "./answered-within"
import { describeReturn, type CoreReturn } from "./describe-return"
import { discardOrphanReturns } from "./discard-orphans"
import { discardReturn } from "./discard-return"
import { findOwnChange } from "./own-change"
import {
  mergeReturnLines,
  requestActions,
  type ReturnLineInput,
} from "./return-lines"
import { chooseReturnOption } from "./return-option"
import { chooseReturnLocation, readReturnGround } from "./return-plan"
import { settleReturn } from "./settle-return"
import { undoAndThrow } from "./undo-and-throw"
import { assertLeaseHeld } from "./with-order-lease"

export interface CreateCoreReturnInput {
  order_id: string
  /** Where the goods go back into stock. Default: a location that sent them. */
  location_id?: string | null
  /** Units by order line; several entries of one line become one. */
  items: ReturnLineInput[]
  /** The merchant pays the way: a return shipping option at no charge. Null: the shopper sends it. */
  shipping: { option_id?: string } | null
  metadata?: Record<string, unknown>
  actor_id?: string
  /** The operation this is done for; a second call with it answers what the first one made. */
  key?: string
}

/**
 * Announces goods to come back as a Return of core: begin, items, shipping, confirm. The items are written as
 * core's flow writes them, without that flow: it computes a preview of the order that nobody reads, and what it
 * checks beside the reasons core checks again when the change is confirmed. To be called under the order lease.
 * When it fails nothing is left on the order.
 *
 * @throws `order_busy` (retryable) while another change of the order is active; `core_failed` when no
 * location or no such shipping option takes the goods; core's own errors
 */
export async function createCoreReturn(
  container: MedusaContainer,
  input: CreateCoreReturnInput
): Promise<CoreReturn> {
  const earlier = input.key
    ? await finishEarlier(container, input.order_id, input.key)
    : null
  if (earlier) {
    return describeReturn(container, earlier)
  }
  await assertNoActiveChange(container, input.order_id)

  const items = mergeReturnLines(input.items)
  await assertReturnReasons(container, items)
  const order = await readReturnGround(container, input.order_id)
  const location_id = chooseReturnLocation(
    order,
    items.map(({ id }) => id),
    input.location_id
  )
  const shipping_option_id = input.shipping
    ? await chooseReturnOption(container, order, input.shipping.option_id)
    : null

  const change = await begin(container, input, location_id)
  const { return_id } = change
  try {
    await assertOnlyChange(container, input.order_id, change.id)
    await container
      .resolve(Modules.ORDER)
      .addOrderAction(
        requestActions({ order_id: input.order_id, ...change }, items)
      )
    if (shipping_option_id) {
      await createReturnShippingMethodWorkflow(container).run({
        input: { return_id, shipping_option_id, custom_amount: 0 },
      })
    }
    assertLeaseHeld()
    // The carrier is asked for its label on the way. One that answers too late finds the change gone, and
    // core's flow takes the label back.
    await answeredWithin(
      confirmReturnRequestWorkflow(container).run({
        input: {
          return_id,
          ...(input.actor_id ? { confirmed_by: input.actor_id } : {}),
        },
      })
    )
  } catch (error) {
    await undoAndThrow(error, () =>
      discardReturn(container, { ...change, order_id: input.order_id })
    )
  }
  return describeReturn(container, return_id)
}

async function begin(
  container: MedusaContainer,
  input: CreateCoreReturnInput,
  location_id: string | null
): Promise<{ id: string; return_id: string }> {
  try {
    const { result } = await beginReturnOrderWorkflow(container).run({
      input: {
        order_id: input.order_id,
        ...(location_id ? { location_id } : {}),
        ...(input.metadata ? { metadata: input.metadata } : {}),
        ...(input.actor_id ? { created_by: input.actor_id } : {}),
        ...(input.key ? { description: input.key } : {}),
      },
    })
    if (!result.return_id) {
      throw new RmaError("core_failed", {
        message: "core began a return without a return",
      })
    }
    return { id: result.id, return_id: result.return_id }
  } catch (error) {
    throw asOrderBusy(error, input.order_id)
  }
}

/** What a call with this key did before a crash: its Return, or nothing and nothing left of it. */
async function finishEarlier(
  container: MedusaContainer,
  order_id: string,
  key: string
): Promise<string | null> {
  const earlier = await findOwnChange(container, order_id, key)
  if (!earlier?.return_id) {
    await discardOrphanReturns(container, order_id, key)
    return null
  }
  if (earlier.confirmed) {
    // Core writes the Return's status beside the confirmation, in a transaction of its own.
    await settleReturn(container, earlier.return_id)
    return earlier.return_id
  }
  await discardReturn(container, {
    id: earlier.id,
    order_id,
    return_id: earlier.return_id,
  })
  return null
}
