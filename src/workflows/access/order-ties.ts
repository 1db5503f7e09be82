import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OrderTies } from "./owner"

/** Whose an order is now: it can change hands (transfer), so this is never read from the case. */
export const orderTies = async (
  container: MedusaContainer,
  orderId: string
): Promise<OrderTies | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "customer_id", "email"],
    filters: { id: orderId },
  })
  const [order] = data
  return order
    ? {
        id: order.id,
        customer_id: order.customer_id ?? null,
        email: order.email ?? null,
      }
    : null
}
