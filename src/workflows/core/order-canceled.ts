import type { MedusaContainer } from "@medusajs/framework/types"
import { OrderStatus } from "@medusajs/framework/utils"
import { rowsOf } from "./rows-of"

/** Whether an order is canceled, by whomever. */
export const isOrderCanceled = async (
  container: MedusaContainer,
  order_id: string
): Promise<boolean> =>
  (
    await rowsOf(
      container,
      `select id from "order" where id = :order_id and status = :status`,
      { order_id, status: OrderStatus.CANCELED }
    )
  ).length > 0
