import type { MedusaContainer } from "@medusajs/framework/types"
import { RmaError } from "../../modules/rma/errors"
import { rowsOf } from "./rows-of"

interface StockedLine {
  id: string
  /** Where each stocked part of it has an inventory level; null when it is not kept in stock. */
  places: string[][] | null
}

/** What of an order decides where its goods go back to, and how. */
export interface ReturnGround {
  id: string
  items: StockedLine[]
  /** Locations of its parcels, oldest first, then those of its sales channel. */
  locations: string[]
  /** Fulfilment sets of the sales channel's locations. */
  fulfillment_sets: string[]
  country_code: string | null
  province: string | null
  city: string | null
  postal_code: string | null
}

const GROUND = `
select o.id, a.country_code, a.province, a.city, a.postal_code,
  coalesce(line.items, '[]') as items,
  array(
    select f.location_id from order_fulfillment j
    join fulfillment f on f.id = j.fulfillment_id and f.deleted_at is null
    where j.order_id = o.id and j.deleted_at is null and f.canceled_at is null and f.location_id is not null
    order by f.created_at, f.id
  ) || array(
    select s.id from sales_channel_stock_location j
    join stock_location s on s.id = j.stock_location_id and s.deleted_at is null
    where j.sales_channel_id = o.sales_channel_id and j.deleted_at is null
    order by s.created_at, s.id
  ) as locations,
  array(
    select f.fulfillment_set_id from sales_channel_stock_location j
    join stock_location s on s.id = j.stock_location_id and s.deleted_at is null
    join location_fulfillment_set f on f.stock_location_id = s.id and f.deleted_at is null
    where j.sales_channel_id = o.sales_channel_id and j.deleted_at is null
    order by s.created_at, s.id, f.created_at
  ) as fulfillment_sets
from "order" o
left join order_address a on a.id = o.shipping_address_id and a.deleted_at is null
left join lateral (
  select json_agg(json_build_object('id', l.id, 'places', case when v.manage_inventory then coalesce((
    select json_agg(array(
      select level.location_id from inventory_item n
      join inventory_level level on level.inventory_item_id = n.id and level.deleted_at is null
      where n.id = part.inventory_item_id and n.deleted_at is null
    )) from product_variant_inventory_item part
    where part.variant_id = v.id and part.deleted_at is null
  ), '[]') end)) as items
  from order_item i
  join order_line_item l on l.id = i.item_id and l.deleted_at is null
  left join product_variant v on v.id = l.variant_id and v.deleted_at is null
  where i.order_id = o.id and i.version = o.version and i.deleted_at is null
) line on true
where o.id = :order_id and o.deleted_at is null`

/** @throws `not_found` */
export async function readReturnGround(
  container: MedusaContainer,
  order_id: string
): Promise<ReturnGround> {
  const [ground] = await rowsOf<ReturnGround>(container, GROUND, { order_id })
  if (!ground) {
    throw new RmaError("not_found", {
      message: `there is no order ${order_id}`,
    })
  }
  return ground
}

const isStockedAt =
  (location_id: string) =>
  ({ places }: StockedLine) =>
    places?.every((ids) => ids.includes(location_id)) ?? true

/**
 * The location the goods are booked back to: `wanted`, else one that sent them, else one of the sales
 * channel. It needs an inventory level for each stocked part, or core refuses the reception (when no
 * line has one) or leaves a line silently unstocked (when another has).
 *
 * @throws `core_failed` when `wanted` does not keep these goods, or no location does
 */
export function chooseReturnLocation(
  order: ReturnGround,
  item_ids: string[],
  wanted?: string | null
): string | null {
  const lines = order.items.filter((line) => item_ids.includes(line.id))
  const candidates = wanted ? [wanted] : order.locations
  const found = candidates.find((id) => lines.every(isStockedAt(id)))
  if (found) {
    return found
  }
  if (!wanted && lines.every(({ places }) => places === null)) {
    return null
  }
  throw new RmaError("core_failed", {
    message: "no location keeps stock of every returned item",
    data: { order_id: order.id, location_id: wanted ?? null },
  })
}
