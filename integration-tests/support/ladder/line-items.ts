import type { MedusaContainer } from "@medusajs/framework/types"
import { must } from "./must"
import { readOne } from "./read"

interface OrderLines {
  items: { id: string; variant_sku: string | null }[]
}

/** Order line ids by SKU: `const line = await ids(container, order_id); line["TEE-M"]`. */
export async function ids(
  container: MedusaContainer,
  order_id: string
): Promise<Record<string, string>> {
  const { items } = await readOne<OrderLines>(container, "order", order_id, [
    "items.id",
    "items.variant_sku",
  ])
  return Object.fromEntries(
    items.map((item) => [must(item.variant_sku, "sku"), item.id])
  )
}
