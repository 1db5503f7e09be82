import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, OrderChangeStatus } from "@medusajs/framework/utils"
import { ACTIVE, orderBusy } from "./active-changes"
import { rowsOf } from "./rows-of"
import { assertLeaseHeld } from "./with-order-lease"

interface ChangeRow {
  id: string
  version: number
  return_id: string | null
  claim_id: string | null
  status: OrderChangeStatus
  description: string | null
  canceled_at: Date | null
  declined_at: Date | null
}

export interface OwnChange {
  id: string
  /** The order's version that this change makes. */
  version: number
  return_id: string | null
  claim_id: string | null
  confirmed: boolean
}

const changes = (
  container: MedusaContainer,
  order_id: string,
  status: OrderChangeStatus[]
) =>
  rowsOf<ChangeRow>(
    container,
    `select id, version, return_id, claim_id, status, description, canceled_at, declined_at
     from order_change
     where order_id = :order_id and status = any(:status) and deleted_at is null`,
    { order_id, status }
  )

/**
 * The change of this order that a call with this key began and that is active or confirmed. The key
 * stands in the change's `description`, which core neither reads nor shows.
 */
export async function findOwnChange(
  container: MedusaContainer,
  order_id: string,
  key: string
): Promise<OwnChange | null> {
  const rows = await changes(container, order_id, [
    ...ACTIVE,
    OrderChangeStatus.CONFIRMED,
  ])
  const own = rows.find(({ description }) => description === key)
  return own
    ? {
        id: own.id,
        version: own.version,
        return_id: own.return_id,
        claim_id: own.claim_id,
        confirmed: own.status === OrderChangeStatus.CONFIRMED,
      }
    : null
}

/** Whether core carried out what a call with this key began. */
export const isConfirmed = async (
  container: MedusaContainer,
  order_id: string,
  key: string
): Promise<boolean> =>
  (await findOwnChange(container, order_id, key))?.confirmed === true

/** Core's own deletion reads first: a confirmation that comes in between would be deleted, too. */
const DELETE_UNCONFIRMED = `
delete from order_change
where id = :change_id and order_id = :order_id and status <> :confirmed
returning id`

/**
 * Deletes a change of ours, unless it was confirmed: of that Postgres may have taken what its answer got lost of, and
 * without the change nobody would find it again. Core's compensation of a confirmation sets every
 * change of that version back to pending, those that were canceled or declined too: they are buried
 * again, or the order would stay busy for ever.
 *
 * @returns whether it is gone; false: it was confirmed
 */
export async function dropChange(
  container: MedusaContainer,
  order_id: string,
  change_id: string
): Promise<boolean> {
  await rowsOf(container, DELETE_UNCONFIRMED, {
    change_id,
    order_id,
    confirmed: OrderChangeStatus.CONFIRMED,
  })
  await buryRevived(container, order_id)
  const confirmed = await changes(container, order_id, [
    OrderChangeStatus.CONFIRMED,
  ])
  return !confirmed.some(({ id }) => id === change_id)
}

/**
 * Drops what an earlier attempt began, before it is begun anew.
 *
 * @throws `order_busy` (retryable) when that attempt is still at it, and confirmed it just now: the next one finds it
 */
export async function dropUnfinished(
  container: MedusaContainer,
  order_id: string,
  change_id: string
): Promise<void> {
  if (!(await dropChange(container, order_id, change_id))) {
    throw orderBusy(order_id)
  }
}

/**
 * Confirms a change of ours.
 *
 * @throws `order_busy` (retryable) when the order lease was lost: another may have begun the same anew
 */
export async function confirmChange(
  container: MedusaContainer,
  id: string,
  actor_id?: string
): Promise<void> {
  assertLeaseHeld()
  await container
    .resolve(Modules.ORDER)
    .confirmOrderChange({ id, ...(actor_id ? { confirmed_by: actor_id } : {}) })
}

/** Cancels and declines again what core's compensation of a confirmation brought back to pending. */
export async function buryRevived(
  container: MedusaContainer,
  order_id: string
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  for (const revived of await changes(container, order_id, ACTIVE)) {
    if (revived.canceled_at) {
      await orders.cancelOrderChange(revived.id)
    } else if (revived.declined_at) {
      await orders.declineOrderChange(revived.id)
    }
  }
}
