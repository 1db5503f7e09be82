import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderStatus } from "@medusajs/framework/utils"
import { isMore, minus, sum, toDecimal, type CoreNumber } from "./exact"
import { minorUnit } from "./minor-unit"
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
  "payment_collections.payments.amount",
  "payment_collections.payments.captures.id",
  "payment_collections.payments.captures.amount",
]

interface PaymentLeft {
  id: string
  amount: CoreNumber
  canceled_at: string | null
  captures?: { id: string; amount: CoreNumber }[] | null
}

export interface OrderLeft {
  currency_code: string
  status: OrderStatus
  canceled_at: Date | string | null
  items?: { id: string }[] | null
  fulfillments?: { canceled_at: string | null }[] | null
  payment_collections?: { id: string; payments?: PaymentLeft[] | null }[] | null
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

/** What was paid with it. */
export const paymentsLeft = ({
  payment_collections,
}: OrderLeft): PaymentLeft[] =>
  (payment_collections ?? []).flatMap(({ payments }) => payments ?? [])

/** Payments that were never captured, or of which a minor unit or more was not: the provider may still hold it. */
export const heldPayments = (order: OrderLeft): PaymentLeft[] => {
  const unit = minorUnit(order.currency_code)
  return paymentsLeft(order).filter(({ amount, canceled_at, captures }) => {
    const captured = sum((captures ?? []).map((one) => one.amount))
    const rest = minus(toDecimal(amount), captured)
    return !canceled_at && (!captures?.length || !isMore(unit, rest))
  })
}
