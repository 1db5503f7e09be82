import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CoreFulfillment } from "./load-order"

/** The parcels linked to orders, each with what lies in it. */
const PARCELS = `
select o.order_id, f.id, f.shipped_at, f.delivered_at, f.canceled_at, coalesce(inside.items, '[]') as items
from order_fulfillment o
join fulfillment f on f.id = o.fulfillment_id and f.deleted_at is null
left join lateral (
  select json_agg(json_build_object('line_item_id', line_item_id, 'quantity', raw_quantity)) as items
  from fulfillment_item where fulfillment_id = f.id and deleted_at is null
) inside on true
where o.order_id = any(:orders) and o.deleted_at is null
order by f.created_at, f.id`

interface ParcelRow extends CoreFulfillment {
  order_id: string
}

/** The parcels of orders, by order id; canceled ones too. */
export const loadParcels = async (
  container: MedusaContainer,
  orders: string[]
): Promise<Map<string, CoreFulfillment[]>> => {
  const parcels = new Map<string, CoreFulfillment[]>()
  if (!orders.length) {
    return parcels
  }
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: ParcelRow[] }>(PARCELS, { orders })
  for (const { order_id, ...parcel } of rows) {
    parcels.set(order_id, [...(parcels.get(order_id) ?? []), parcel])
  }
  return parcels
}
