import type { MedusaContainer } from "@medusajs/framework/types"
import { minus, toDecimal, toUnits, type CoreNumber } from "./exact"
import { rowsOf } from "./rows-of"

interface Level {
  location_id: string
  stocked_quantity: CoreNumber
  reserved_quantity: CoreNumber
}

interface VariantRow {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  parts: {
    inventory_item_id: string
    required_quantity: CoreNumber
    levels: Level[]
  }[]
}

/** Variants with what is in stock of their parts at the locations of the order's sales channel, oldest first. */
const STOCK = `
select v.id, v.manage_inventory, v.allow_backorder, coalesce(stock.parts, '[]') as parts
from product_variant v
left join lateral (
  select json_agg(json_build_object(
    'inventory_item_id', p.inventory_item_id, 'required_quantity', p.required_quantity,
    'levels', coalesce((
      select json_agg(json_build_object(
        'location_id', l.location_id,
        'stocked_quantity', coalesce(nullif(l.raw_stocked_quantity, 'null'), to_jsonb(l.stocked_quantity)),
        'reserved_quantity', coalesce(nullif(l.raw_reserved_quantity, 'null'), to_jsonb(l.reserved_quantity))
      ) order by s.created_at, s.id)
      from "order" o
      join sales_channel_stock_location j on j.sales_channel_id = o.sales_channel_id and j.deleted_at is null
      join stock_location s on s.id = j.stock_location_id and s.deleted_at is null
      join inventory_item i on i.id = p.inventory_item_id and i.deleted_at is null
      join inventory_level l
        on l.inventory_item_id = i.id and l.location_id = s.id and l.deleted_at is null
      where o.id = :order_id
    ), '[]')
  )) as parts
  from product_variant_inventory_item p
  where p.variant_id = v.id and p.deleted_at is null
) stock on true
where v.id = any(:ids) and v.deleted_at is null`

/** A part of a variant, and where so many units of the variant would come from. */
export interface StockPart {
  inventory_item_id: string
  location_id: string
  /** Pieces of the part. */
  quantity: number
  allow_backorder: boolean
}

/**
 * Where units of a variant can be taken from: one location of the order's sales channel that has them all.
 * Empty: the store keeps no stock of it. Null: no location has them.
 */
export type StockPlaces = StockPart[] | null

const partsAt = (
  { parts: wanted, allow_backorder }: VariantRow,
  quantity: number,
  location_id: string
): StockPlaces => {
  const parts = wanted.map((part): StockPart | null => {
    const level = part.levels.find((one) => one.location_id === location_id)
    const pieces = toUnits(part.required_quantity) * quantity
    const free = level
      ? Number(
          minus(
            toDecimal(level.stocked_quantity),
            toDecimal(level.reserved_quantity)
          )
        )
      : 0
    return level && (allow_backorder || free >= pieces)
      ? {
          inventory_item_id: part.inventory_item_id,
          location_id,
          quantity: pieces,
          allow_backorder,
        }
      : null
  })
  const found = parts.filter((part) => part !== null)
  return found.length && found.length === parts.length ? found : null
}

const locationsOf = ({ parts }: VariantRow): string[] => [
  ...new Set(
    parts.flatMap(({ levels }) => levels.map((level) => level.location_id))
  ),
]

/**
 * Where each of these wishes could be met now, in their order; a wish for another wish's stock is not
 * subtracted: what is reserved is asked again by core.
 */
export async function findStock(
  container: MedusaContainer,
  order_id: string,
  wishes: readonly { variant_id: string; quantity: number }[]
): Promise<StockPlaces[]> {
  const rows = await rowsOf<VariantRow>(container, STOCK, {
    order_id,
    ids: [...new Set(wishes.map(({ variant_id }) => variant_id))],
  })
  const variants = new Map(rows.map((row) => [row.id, row]))
  return wishes.map(({ variant_id, quantity }) => {
    const variant = variants.get(variant_id)
    if (!variant) {
      return null
    }
    if (!variant.manage_inventory) {
      return []
    }
    return (
      locationsOf(variant)
        .map((location) => partsAt(variant, quantity, location))
        .find((parts) => parts !== null) ?? null
    )
  })
}
