import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CoreOrderItem } from "./load-order"

/** An order line with core's counters alone. */
export type LineCounters = Pick<CoreOrderItem, "id" | "detail">

const COUNTERS = [
  "quantity",
  "fulfilled_quantity",
  "shipped_quantity",
  "delivered_quantity",
  "return_requested_quantity",
  "return_received_quantity",
  "return_dismissed_quantity",
  "written_off_quantity",
] as const satisfies readonly (keyof CoreOrderItem["detail"])[]

/**
 * Core's counters of every line of an order: where nothing else is asked, reading the whole order costs
 * four times as much. Null when there is no such order.
 */
export const loadUnits = async (
  container: MedusaContainer,
  orderId: string
): Promise<LineCounters[] | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    // Named one by one: beside `items.id` alone, `items.detail.*` brings none of them (measured).
    fields: [
      "id",
      "items.id",
      ...COUNTERS.map((counter) => `items.detail.${counter}`),
    ],
    filters: { id: orderId },
  })
  const [order] = data as unknown as { items: LineCounters[] }[]
  return order?.items ?? null
}
