import type { Demo } from "./demo-store"
import { adminToken, call } from "./shopper"

interface Stock {
  id: string
  location_levels: { location_id: string }[]
}

/** Sets how many pieces of a sku lie in the warehouse. */
export const restock = async (
  demo: Demo,
  sku: string,
  stocked_quantity: number
): Promise<void> => {
  const token = await adminToken(demo)
  const { inventory_items } = await call<{ inventory_items: Stock[] }>(
    demo,
    "GET",
    `/admin/inventory-items?sku=${sku}&fields=id,*location_levels`,
    { token }
  )
  for (const { id, location_levels } of inventory_items) {
    for (const { location_id } of location_levels) {
      await call(
        demo,
        "POST",
        `/admin/inventory-items/${id}/location-levels/${location_id}`,
        { token, body: { stocked_quantity } }
      )
    }
  }
}
