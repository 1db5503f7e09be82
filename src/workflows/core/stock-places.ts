import type { MedusaContainer } from "@medusajs/framework/types"
import { minus, toDecimal, toUnits, type CoreNumber } from "./exact"
import { read, readById } from "./read"

interface Level {
  location_id: string
  stocked_quantity: CoreNumber
  reserved_quantity: CoreNumber
}

interface VariantRow {
  id: string
  manage_inventory: boolean
  allow_backorder: boolean
  inventory_items?:
    | {
        inventory_item_id: string
        required_quantity: CoreNumber
        inventory?: { location_levels?: Level[] | null } | null
      }[]
    | null
}

const FIELDS = [
  "id",
  "manage_inventory",
  "allow_backorder",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
  "inventory_items.inventory.location_levels.location_id",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
]

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
  { inventory_items, allow_backorder }: VariantRow,
  quantity: number,
  location_id: string
): StockPlaces => {
  const parts = (inventory_items ?? []).map((part): StockPart | null => {
    const level = part.inventory?.location_levels?.find(
      (one) => one.location_id === location_id
    )
    const wanted = toUnits(part.required_quantity) * quantity
    const free = level
      ? Number(
          minus(
            toDecimal(level.stocked_quantity),
            toDecimal(level.reserved_quantity)
          )
        )
      : 0
    return level && (allow_backorder || free >= wanted)
      ? {
          inventory_item_id: part.inventory_item_id,
          location_id,
          quantity: wanted,
          allow_backorder,
        }
      : null
  })
  const found = parts.filter((part) => part !== null)
  return found.length && found.length === parts.length ? found : null
}

const locationsOf = async (
  container: MedusaContainer,
  order_id: string
): Promise<string[]> => {
  const order = await readById<{
    sales_channel?: { stock_locations?: { id: string }[] | null } | null
  }>(container, "order", order_id, ["id", "sales_channel.stock_locations.id"])
  return (order.sales_channel?.stock_locations ?? []).map(({ id }) => id)
}

/**
 * Where each of these wishes could be met now, in their order; a wish for another wish's stock is not
 * subtracted: what is reserved is asked again by core.
 */
export async function findStock(
  container: MedusaContainer,
  order_id: string,
  wishes: readonly { variant_id: string; quantity: number }[]
): Promise<StockPlaces[]> {
  const [locations, variants] = await Promise.all([
    locationsOf(container, order_id),
    read<VariantRow>(
      container,
      "product_variant",
      { id: [...new Set(wishes.map(({ variant_id }) => variant_id))] },
      FIELDS
    ),
  ])
  return wishes.map(({ variant_id, quantity }) => {
    const variant = variants.find(({ id }) => id === variant_id)
    if (!variant) {
      return null
    }
    if (!variant.manage_inventory) {
      return []
    }
    return (
      locations
        .map((location) => partsAt(variant, quantity, location))
        .find((parts) => parts !== null) ?? null
    )
  })
}
