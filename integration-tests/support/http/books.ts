import { ok } from "./client"
import type { Store } from "./store"

interface AdminOrder {
  customer_id: string
  summary: { pending_difference: number; refunded_total?: number }
  payment_collections: {
    refunded_amount: number
    payments: { id: string; refunds: { id: string; amount: number }[] }[]
  }[]
  items: {
    id: string
    detail: {
      return_requested_quantity: number
      return_received_quantity: number
      return_dismissed_quantity: number
    }
  }[]
}

/** Made one after another, which their ids tell; rows come in any order. */
const byId = (a: { id: string }, b: { id: string }): number =>
  a.id < b.id ? -1 : 1

/** An order as the stock admin shows it. */
export const adminOrder = async (
  { staff }: Pick<Store, "staff">,
  order_id: string
) => {
  const { order } = ok<{ order: AdminOrder }>(
    await staff.get(`/admin/orders/${order_id}`)
  )
  return {
    ...order,
    pending_difference: order.summary.pending_difference,
    /** What left each payment, in the order they were made. */
    refunds: order.payment_collections
      .flatMap(({ payments }) => payments)
      .sort(byId)
      .map(({ refunds = [] }) =>
        [...refunds].sort(byId).map(({ amount }) => amount)
      ),
  }
}

export interface AdminReturn {
  id: string
  status: string
  items: {
    item_id: string
    quantity: number
    received_quantity: number
    damaged_quantity: number
  }[]
  fulfillments?: { labels: object[]; shipped_at: string | null }[]
}

/** Core's Returns of an order as the stock admin lists them. */
export const adminReturns = async (
  { staff }: Pick<Store, "staff">,
  order_id: string
): Promise<AdminReturn[]> =>
  ok<{ returns: AdminReturn[] }>(
    await staff.get(
      `/admin/returns?order_id=${order_id}&fields=*items,*fulfillments,*fulfillments.labels`
    )
  ).returns

/** Pieces of a variant in the warehouse, reserved ones too. */
export const stockOf = async (
  { staff }: Pick<Store, "staff">,
  sku: string
): Promise<number> => {
  const { inventory_items } = ok<{
    inventory_items: { stocked_quantity: number }[]
  }>(await staff.get(`/admin/inventory-items?sku=${sku}`))
  return inventory_items[0]?.stocked_quantity ?? NaN
}
