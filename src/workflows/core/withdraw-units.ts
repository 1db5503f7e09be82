import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ChangeActionType,
  ContainerRegistrationKeys,
  MathBN,
  Modules,
  OrderEditWorkflowEvents,
  OrderChangeType,
} from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { RmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"
import {
  asOrderBusy,
  assertNoActiveChange,
  assertOnlyChange,
} from "./active-changes"
import { toDecimal, toUnits, type CoreNumber } from "./exact"
import {
  confirmChange,
  dropChange,
  dropUnfinished,
  findOwnChange,
} from "./own-change"
import { readById } from "./read"
import { releaseReservations } from "./release-reservations"
import { totalFell } from "./total-fell"
import { undoAndThrow } from "./undo-and-throw"

export interface WithdrawUnitsInput {
  order_id: string
  /** Units by order line; several entries of one line count together. */
  items: { item_id: string; quantity: number }[]
  /** For staff, on the order's change. */
  note: string
  actor_id?: string
  /** The operation this is done for; a second call with it only answers what the first one did. */
  key: string
}

export interface WithdrawnUnits {
  /** How much the order's total fell: exactly what core owes for these units once they are paid. */
  books_delta: Decimal
}

interface Adjustment {
  amount: CoreNumber
  description?: string | null
  promotion_id?: string | null
  code?: string | null
  is_tax_inclusive?: boolean | null
}

interface OrderRow {
  items: {
    id: string
    quantity: CoreNumber
    detail: { fulfilled_quantity: CoreNumber }
    adjustments?: Adjustment[] | null
  }[]
}

type Line = OrderRow["items"][number]

/**
 * A discount stands on a line as one amount: left as it is, the units that stay would carry that of those
 * that left, and be worth less than was paid for them.
 */
const keptShare = (line: Line, left: number): Adjustment[] =>
  (line.adjustments ?? []).map((one) => ({
    amount: toDecimal(
      MathBN.div(
        MathBN.mult(toDecimal(one.amount), left),
        toUnits(line.quantity)
      )
    ),
    description: one.description ?? null,
    promotion_id: one.promotion_id ?? null,
    code: one.code ?? null,
    is_tax_inclusive: one.is_tax_inclusive ?? false,
  }))

/** @throws `units_taken` when units were packed, or left the order, meanwhile */
const updatesOf = (
  lines: readonly Line[],
  items: WithdrawUnitsInput["items"]
): { item_id: string; quantity: number; adjustments: Adjustment[] }[] => {
  const leaving = new Map<string, number>()
  for (const { item_id, quantity } of items) {
    leaving.set(item_id, (leaving.get(item_id) ?? 0) + quantity)
  }
  return [...leaving].map(([item_id, quantity]) => {
    const line = lines.find(({ id }) => id === item_id)
    const left = line ? toUnits(line.quantity) - quantity : -1
    if (!line || left < toUnits(line.detail.fulfilled_quantity)) {
      throw new RmaError("units_taken", {
        message: "Some of these units were packed or removed meanwhile.",
        data: { item_ids: [item_id] },
      })
    }
    return { item_id, quantity: left, adjustments: keptShare(line, left) }
  })
}

/**
 * Takes units that were not packed yet off the order, their discounts with them, and gives their
 * reservations free. To be called under the order lease. Core's own order-edit flow is not used: it
 * cancels the authorised payments of an order that was not captured and asks the shopper to pay again
 * (read in 2.21.2). When it fails the change is gone.
 *
 * @throws `order_busy` (retryable); `units_taken`; core's own errors
 */
export async function withdrawUnits(
  container: MedusaContainer,
  input: WithdrawUnitsInput
): Promise<WithdrawnUnits> {
  const { order_id, key } = input
  const earlier = await findOwnChange(container, order_id, key)
  const version = earlier?.confirmed
    ? earlier.version
    : await edit(container, input, earlier?.id)
  const release = () =>
    releaseReservations(
      container,
      order_id,
      input.items.map(({ item_id }) => item_id)
    )
  // The units are gone: pieces still set aside for them are no reason to say that nothing happened. Nobody would look
  // for them again, so that a connection that broke is no reason to leave them either.
  await release()
    .catch(release)
    .catch((error: unknown) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `rma: stock of order ${order_id} is still set aside: ${messageOf(error)}`
        )
    })
  return { books_delta: await totalFell(container, order_id, version) }
}

async function edit(
  container: MedusaContainer,
  { order_id, items, key, note, actor_id }: WithdrawUnitsInput,
  unfinished: string | undefined
): Promise<number> {
  if (unfinished) {
    await dropUnfinished(container, order_id, unfinished)
  }
  await assertNoActiveChange(container, order_id)
  const order = await readById<OrderRow>(container, "order", order_id, [
    "id",
    "items.*",
    "items.detail.*",
    "items.adjustments.*",
  ])
  const updates = updatesOf(order.items, items)

  const orders = container.resolve(Modules.ORDER)
  const change = await orders
    .createOrderChange({
      order_id,
      change_type: OrderChangeType.EDIT,
      description: key,
      internal_note: note,
      ...(actor_id ? { created_by: actor_id } : {}),
    })
    .catch((error: unknown) => {
      throw asOrderBusy(error, order_id)
    })
  const actions = updates.map(({ item_id, ...details }) => ({
    order_change_id: change.id,
    order_id,
    action: ChangeActionType.ITEM_UPDATE,
    details: { reference_id: item_id, ...details },
  }))
  try {
    await assertOnlyChange(container, order_id, change.id)
    await orders.addOrderAction(actions)
    await confirmChange(container, change.id, actor_id)
  } catch (error) {
    await undoAndThrow(error, () => dropChange(container, order_id, change.id))
  }
  // Whoever packs by core's events has to hear of it as of any other edit.
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({
      name: OrderEditWorkflowEvents.CONFIRMED,
      data: { order_id, actions },
    })
    .catch((error: unknown) => {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`rma: edit of order ${order_id} not told: ${messageOf(error)}`)
    })
  return change.version
}
