import type { MedusaContainer } from "@medusajs/framework/types"
import { ChangeActionType, Modules } from "@medusajs/framework/utils"
import { asOrderBusy, assertOnlyChange } from "./active-changes"
import { toDecimal, type CoreNumber } from "./exact"
import { confirmChange, dropChange } from "./own-change"
import { rowsOf } from "./rows-of"
import type { ReturnTally } from "./tally-return"
import { undoAndThrow } from "./undo-and-throw"

export interface ReleaseReturnInput {
  order_id: string
  return_id: string
  /** The change is found under it again. */
  key: string
  actor_id?: string
}

/** The way back, as the order has it now. */
const SHIPPING = `
select s.shipping_method_id as id, m.raw_amount
from order_shipping s
join "order" o on o.id = s.order_id and o.version = s.version
join order_shipping_method m on m.id = s.shipping_method_id
where s.return_id = :return_id and s.deleted_at is null`

/** What core's own cancellation writes: the announced units and the way back leave the order. */
const releaseActions = async (
  container: MedusaContainer,
  { order_id, return_id }: ReleaseReturnInput,
  lines: ReadonlyMap<string, ReturnTally>
) => {
  const shipping = await rowsOf<{ id: string; raw_amount: CoreNumber }>(
    container,
    SHIPPING,
    { return_id }
  )
  const of = { order_id, return_id, reference: "return" }
  return [
    ...[...lines].flatMap(([item_id, { quantity }]) =>
      quantity > 0
        ? [
            {
              ...of,
              action: ChangeActionType.CANCEL_RETURN_ITEM,
              reference_id: return_id,
              details: { reference_id: item_id, quantity },
            },
          ]
        : []
    ),
    ...shipping.map(({ id, raw_amount }) => ({
      ...of,
      action: ChangeActionType.SHIPPING_REMOVE,
      reference_id: id,
      amount: toDecimal(raw_amount),
    })),
  ]
}

/**
 * Takes the units of a Return and its way back off the order, in a change under a key. Not with core's `cancelReturn`:
 * that one reads the shipping discounts of every version of the order in its own transaction and writes all of them
 * again, so that an order with free shipping is refused (2.21.2). To be called under the order lease.
 *
 * @throws `order_busy` (retryable); core's own errors, the change being gone then
 */
export async function releaseReturn(
  container: MedusaContainer,
  input: ReleaseReturnInput,
  lines: ReadonlyMap<string, ReturnTally>
): Promise<void> {
  const { order_id, return_id, key, actor_id } = input
  const actions = await releaseActions(container, input, lines)
  if (!actions.length) {
    return
  }
  const change = await container
    .resolve(Modules.ORDER)
    .createOrderChange({
      order_id,
      return_id,
      description: key,
      actions,
      ...(actor_id ? { created_by: actor_id } : {}),
    })
    .catch((error: unknown) => {
      throw asOrderBusy(error, order_id)
    })
  try {
    await assertOnlyChange(container, order_id, change.id)
    await confirmChange(container, change.id, actor_id)
  } catch (error) {
    await undoAndThrow(error, () => dropChange(container, order_id, change.id))
  }
}
