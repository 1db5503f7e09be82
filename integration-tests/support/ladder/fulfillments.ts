import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import { ids } from "./line-items"
import { must } from "./must"
import { readOne } from "./read"
import { remember } from "./remember"

/** Units by SKU, such as `{ "TEE-M": 2 }`. */
export type Units = Record<string, number>

interface Parcel {
  items: { line_item_id: string; quantity: number }[]
}

interface OrderLines {
  items: {
    id: string
    quantity: number
    detail: { fulfilled_quantity: number }
  }[]
}

interface OrderParcels {
  fulfillments: {
    id: string
    shipped_at: string | null
    delivered_at: string | null
    canceled_at: string | null
  }[]
}

/** Packs the given units, all that is left when none are named. Returns the fulfilment's id. */
export async function fulfill(
  container: MedusaContainer,
  order_id: string,
  units?: Units
): Promise<string> {
  const items = units
    ? await named(container, order_id, units)
    : await remaining(container, order_id)
  const { result } = await createOrderFulfillmentWorkflow(container).run({
    input: { order_id, items },
  })
  return result.id
}

/** Hands a packed parcel to the carrier; packs first when nothing of the order is packed yet. */
export async function ship(
  container: MedusaContainer,
  order_id: string,
  fulfillment_id?: string
): Promise<string> {
  const id =
    fulfillment_id ??
    (await open(container, order_id)) ??
    (await fulfill(container, order_id))
  const parcel = await readOne<Parcel>(container, "fulfillment", id, [
    "items.line_item_id",
    "items.quantity",
  ])
  const items = parcel.items.map(({ line_item_id, quantity }) => ({
    id: line_item_id,
    quantity,
  }))
  await createOrderShipmentWorkflow(container).run({
    input: { order_id, fulfillment_id: id, items, labels: [] },
  })
  return id
}

/**
 * Packs the given units, all that is left when none are named, and marks the parcel as delivered without its
 * ever being shipped: what "Mark as picked up" does. Returns the fulfilment's id.
 */
export const handOver = async (
  container: MedusaContainer,
  order_id: string,
  units?: Units
): Promise<string> =>
  deliver(container, order_id, await fulfill(container, order_id, units))

/** Brings the order, or one parcel of it, to the shopper's door: packs and ships what is not yet. */
export const deliver = (
  container: MedusaContainer,
  order_id: string,
  fulfillment_id?: string
): Promise<string> =>
  remember(["deliver", order_id, fulfillment_id], () =>
    bring(container, order_id, fulfillment_id)
  )

async function bring(
  container: MedusaContainer,
  order_id: string,
  fulfillment_id?: string
): Promise<string> {
  const id =
    fulfillment_id ??
    (await inTransit(container, order_id)) ??
    (await ship(container, order_id))
  await markOrderFulfillmentAsDeliveredWorkflow(container).run({
    input: { orderId: order_id, fulfillmentId: id },
  })
  return id
}

async function named(
  container: MedusaContainer,
  order_id: string,
  units: Units
) {
  const lines = await ids(container, order_id)
  return Object.entries(units).map(([sku, quantity]) => ({
    id: must(lines[sku], `line ${sku}`),
    quantity,
  }))
}

async function remaining(container: MedusaContainer, order_id: string) {
  const { items } = await readOne<OrderLines>(container, "order", order_id, [
    "items.*",
    "items.detail.*",
  ])
  return items
    .map(({ id, quantity, detail }) => ({
      id,
      quantity: quantity - detail.fulfilled_quantity,
    }))
    .filter(({ quantity }) => quantity > 0)
}

async function parcels(container: MedusaContainer, order_id: string) {
  const { fulfillments } = await readOne<OrderParcels>(
    container,
    "order",
    order_id,
    [
      "fulfillments.id",
      "fulfillments.shipped_at",
      "fulfillments.delivered_at",
      "fulfillments.canceled_at",
    ]
  )
  return fulfillments.filter((parcel) => !parcel.canceled_at)
}

async function open(
  container: MedusaContainer,
  order_id: string
): Promise<string | undefined> {
  return (await parcels(container, order_id)).find(
    (parcel) => !parcel.shipped_at
  )?.id
}

async function inTransit(
  container: MedusaContainer,
  order_id: string
): Promise<string | undefined> {
  const all = await parcels(container, order_id)
  return all.find((parcel) => parcel.shipped_at && !parcel.delivered_at)?.id
}
