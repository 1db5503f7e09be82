import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createReservationsWorkflow,
  deleteReservationsWorkflow,
} from "@medusajs/medusa/core-flows"
import { RmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"
import { toUnits, type CoreNumber } from "./exact"
import { read } from "./read"
import { withStockLock } from "./stock-lock"
import { findStock } from "./stock-places"

export interface StockWish {
  /** Names this reservation for ever, such as the case item's id. */
  key: string
  variant_id: string
  quantity: number
}

/** Core neither reads nor changes a reservation's description; staff see it in the stock admin. */
const descriptionOf = (key: string) => `medusa-plugin-rma ${key}`

export const outOfStock = (variant_id: string): RmaError =>
  new RmaError("out_of_stock", {
    message: "There is not enough stock of this product now.",
    data: { variant_id },
  })

/** The reservations that were made under a key. */
const heldUnder = (container: MedusaContainer, key: string) =>
  container
    .resolve(Modules.INVENTORY)
    .listReservationItems({ description: descriptionOf(key) }, { take: null })

/**
 * Ids of what is held of the wished variant. Parts of another one, chosen in a call that a crash cut short, are
 * given free.
 */
const keepHeld = async (
  container: MedusaContainer,
  wish: StockWish
): Promise<string[]> => {
  const held = await heldUnder(container, wish.key)
  if (!held.length) {
    return []
  }
  const pieces = await piecesOf(container, wish)
  const parts = new Set(held.map((one) => one.inventory_item_id))
  const isWished =
    parts.size === pieces.size && [...parts].every((part) => pieces.has(part))
  if (!isWished) {
    await releaseStock(container, [wish.key])
    return []
  }
  return held.map(({ id }) => id)
}

const CORE_SAYS_GONE = /not enough stock/i

/**
 * Reserves stock for goods that will be sent, all of them or none, each once under its key: what a call
 * before a crash reserved is answered again, and given free where it is of another variant. To be called
 * under the order lease.
 *
 * @returns ids by key; none for what the store keeps no stock of
 * @throws `out_of_stock`
 */
export async function holdStock(
  container: MedusaContainer,
  order_id: string,
  wishes: readonly StockWish[]
): Promise<Record<string, string[]>> {
  const held: Record<string, string[]> = {}
  const made: string[] = []
  try {
    for (const wish of wishes) {
      held[wish.key] = await keepHeld(container, wish)
      if (!held[wish.key]?.length) {
        const ids = await reserve(container, order_id, wish)
        made.push(wish.key)
        held[wish.key] = ids
      }
    }
  } catch (error) {
    await releaseStock(container, made)
    throw error
  }
  return held
}

const reserve = async (
  container: MedusaContainer,
  order_id: string,
  { key, variant_id, quantity }: StockWish
): Promise<string[]> => {
  const [parts] = await findStock(container, order_id, [
    { variant_id, quantity },
  ])
  if (!parts) {
    throw outOfStock(variant_id)
  }
  if (!parts.length) {
    return []
  }
  try {
    const { result } = await createReservationsWorkflow(container).run({
      input: {
        reservations: parts.map((part) => ({
          ...part,
          description: descriptionOf(key),
        })),
      },
    })
    return result.map(({ id }) => id)
  } catch (error) {
    throw CORE_SAYS_GONE.test(messageOf(error)) ? outOfStock(variant_id) : error
  }
}

/** Gives free what is still held under these keys; nothing to do is nothing done. */
export async function releaseStock(
  container: MedusaContainer,
  keys: readonly string[]
): Promise<void> {
  const held = await Promise.all(keys.map((key) => heldUnder(container, key)))
  const ids = held.flat().map(({ id }) => id)
  if (ids.length) {
    await deleteReservationsWorkflow(container).run({ input: { ids } })
  }
}

/** A column that core's inventory module keeps and its public type does not let one write. */
interface ReservationStore {
  updateReservationItems(
    data: {
      id: string
      line_item_id: string
      quantity: number
      description: string
    }[]
  ): Promise<unknown>
}

/** Pieces of each part that so many units of a variant need, by inventory item; none of a deleted variant. */
const piecesOf = async (
  container: MedusaContainer,
  { variant_id, quantity }: StockWish
): Promise<Map<string, number>> => {
  const [variant] = await read<{
    inventory_items?:
      { inventory_item_id: string; required_quantity: CoreNumber }[] | null
  }>(container, "product_variant", { id: variant_id }, [
    "id",
    "inventory_items.inventory_item_id",
    "inventory_items.required_quantity",
  ])
  return new Map(
    (variant?.inventory_items ?? []).map((part) => [
      part.inventory_item_id,
      toUnits(part.required_quantity) * quantity,
    ])
  )
}

/**
 * Turns what is held under a key into the reservation of an order line, as core's own flows make it: at no
 * moment is the stock free. What is held beyond it is given free; without anything held it is reserved now.
 *
 * @throws `out_of_stock`
 */
export async function handOverStock(
  container: MedusaContainer,
  order_id: string,
  wish: StockWish & { line_item_id: string }
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const there = await inventory.listReservationItems({
    line_item_id: wish.line_item_id,
  })
  if (there.length) {
    return
  }
  await holdStock(container, order_id, [wish])
  const held = await heldUnder(container, wish.key)
  if (held.length) {
    const pieces = await piecesOf(container, wish)
    await withStockLock(
      container,
      held.map((one) => one.inventory_item_id),
      () =>
        (inventory as unknown as ReservationStore).updateReservationItems(
          held.map(({ id, inventory_item_id, quantity }) => ({
            id,
            line_item_id: wish.line_item_id,
            quantity: pieces.get(inventory_item_id) ?? toUnits(quantity),
            description: `${descriptionOf(wish.key)}: sent`,
          }))
        )
    )
  }
}
