import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderStatus } from "@medusajs/framework/utils"
import { readById } from "./read"

const FIELDS = [
  "id",
  "currency_code",
  "status",
  "canceled_at",
  "items.*",
  "items.detail.*",
  "fulfillments.canceled_at",
  "payment_collections.id",
  "payment_collections.payments.id",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.id",
]

interface OrderLeft {
  currency_code: string
  status: OrderStatus
  canceled_at: Date | string | null
  items?: { id: string }[] | null
  fulfillments?: { canceled_at: string | null }[] | null
  payment_collections?:
    | {
        id: string
        payments?:
          | {
              id: string
              canceled_at: string | null
              captures?: { id: string }[] | null
            }[]
          | null
      }[]
    | null
}

/** What is left of an order, with what was paid for it. */
export const readOrderLeft = (
  container: MedusaContainer,
  order_id: string
): Promise<OrderLeft> =>
  readById<OrderLeft>(container, "order", order_id, FIELDS)

/** Every unit has left it, and nothing of it was sent. */
export const isEmptied = ({ items, fulfillments }: OrderLeft): boolean =>
  !items?.length && !fulfillments?.some((parcel) => !parcel.canceled_at)
