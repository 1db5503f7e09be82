import type { MedusaContainer } from "@medusajs/framework/types"
import { RmaError } from "../../modules/rma/errors"
import { readById } from "./read"

interface Location {
  id: string
  fulfillment_sets?: { id: string }[] | null
}

interface StockedLine {
  id: string
  variant?: {
    manage_inventory?: boolean
    inventory_items?:
      | {
          inventory?: {
            location_levels?: { location_id: string }[] | null
          } | null
        }[]
      | null
  } | null
}

/** What of an order decides where its goods go back to, and how. */
export interface ReturnGround {
  id: string
  items: StockedLine[]
  fulfillments?:
    { location_id: string | null; canceled_at: string | null }[] | null
  sales_channel?: { stock_locations?: Location[] | null } | null
  shipping_address?: {
    country_code?: string | null
    province?: string | null
    city?: string | null
    postal_code?: string | null
  } | null
}

export const readReturnGround = (
  container: MedusaContainer,
  order_id: string
) =>
  readById<ReturnGround>(container, "order", order_id, [
    "id",
    "items.id",
    "items.variant.manage_inventory",
    "items.variant.inventory_items.inventory.location_levels.location_id",
    "fulfillments.location_id",
    "fulfillments.canceled_at",
    "sales_channel.stock_locations.id",
    "sales_channel.stock_locations.fulfillment_sets.id",
    "shipping_address.country_code",
    "shipping_address.province",
    "shipping_address.city",
    "shipping_address.postal_code",
  ])

/** Where every stocked part of the line has an inventory level; null when it is not kept in stock. */
const placesOf = (line: StockedLine): Set<string>[] | null => {
  if (!line.variant?.manage_inventory) {
    return null
  }
  return (line.variant.inventory_items ?? []).map(
    (part) =>
      new Set(
        (part.inventory?.location_levels ?? []).map(
          (level) => level.location_id
        )
      )
  )
}

const isStockedAt = (location_id: string) => (line: StockedLine) =>
  placesOf(line)?.every((places) => places.has(location_id)) ?? true

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
  const candidates = wanted
    ? [wanted]
    : [
        ...(order.fulfillments ?? [])
          .filter((parcel) => !parcel.canceled_at)
          .map((parcel) => parcel.location_id),
        ...(order.sales_channel?.stock_locations ?? []).map(({ id }) => id),
      ].filter((id): id is string => Boolean(id))
  const found = candidates.find((id) => lines.every(isStockedAt(id)))
  if (found) {
    return found
  }
  if (!wanted && lines.every((line) => placesOf(line) === null)) {
    return null
  }
  throw new RmaError("core_failed", {
    message: "no location keeps stock of every returned item",
    data: { order_id: order.id, location_id: wanted ?? null },
  })
}
