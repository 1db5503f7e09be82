import type { MedusaContainer } from "@medusajs/framework/types"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { CaseReservations } from "../../modules/rma/records"
import { failOnTimeline } from "../case/fail-on-timeline"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { holdStock, releaseStock } from "../core"
import { sendsGoods } from "./goods-lines"
import { kindOf } from "./kind-of"
import { variantFor } from "./plan-goods"

interface Wanted {
  key: string
  variant_id: string
  quantity: number
}

/** Goods that will be sent for the units that were granted and are not planned to be sent yet. */
const wantedOf = ({ items }: FullCase): Wanted[] =>
  items.flatMap((item) => {
    const variant_id = variantFor(item)
    const quantity =
      item.pending_quantity + item.accepted_quantity - item.planned_quantity
    return sendsGoods({ kind: kindOf(item) }) && variant_id && quantity > 0
      ? [{ key: item.id, variant_id, quantity }]
      : []
  })

const reserve = async (
  container: MedusaContainer,
  full: FullCase,
  orderId: string
): Promise<FullCase> => {
  const wanted = wantedOf(full)
  if (!wanted.length) {
    return full
  }
  const held = await holdStock(container, orderId, wanted)
  const reservations: CaseReservations = Object.fromEntries(
    wanted.map(({ key, ...one }) => [
      key,
      { ...one, reservation_ids: held[key] ?? [] },
    ])
  )
  return await withFreshCase(container, full.rma.id, (fresh) =>
    transitionCase(container, fresh, {
      event: "progress",
      actor: { type: "system", id: null },
      internal: true,
      data: { step: "stock_reserved" },
      set: { reservations },
    })
  )
}

/**
 * Reserves the goods of an approved case until they are sent. Without stock the approval stands: it is on
 * the timeline, and asked again when the goods are due. To be called under the order lease.
 * @returns the case as it is then
 */
export const reserveCase = async (
  container: MedusaContainer,
  full: FullCase,
  orderId: string
): Promise<FullCase> => {
  try {
    return await reserve(container, full, orderId)
  } catch (error) {
    return await failOnTimeline(container, full.rma.id, "reserve stock", error)
  }
}

/** Whether goods may be reserved for a case: such as go out for its units. */
export const holdsStock = ({ items, rma }: FullCase): boolean =>
  rma.order_id !== null &&
  items.some((item) => sendsGoods({ kind: kindOf(item) }))

/**
 * Gives free what is still reserved for a case that ends. Before it is written that the case ended: a crash
 * in between leaves an approval without stock, never stock without a case.
 */
export const releaseCase = async (
  container: MedusaContainer,
  full: FullCase
): Promise<void> => {
  if (holdsStock(full)) {
    await releaseStock(
      container,
      full.items.map(({ id }) => id)
    )
  }
}
