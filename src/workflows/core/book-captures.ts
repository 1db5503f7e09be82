import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  amountOf,
  capturesOf,
  type PaymentCollection,
} from "./payment-collection"
import { read, readById } from "./read"

/** Once it is the order's, captures of core stand on the order's books. */
export const giveToOrder = async (
  container: MedusaContainer,
  order_id: string,
  payment_collection_id: string
) => {
  const pair = { order_id, payment_collection_id }
  const there = await read(container, "order_payment_collection", pair, [
    "order_id",
  ])
  if (!there.length) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.ORDER]: { order_id },
      [Modules.PAYMENT]: { payment_collection_id },
    })
  }
}

/** Captures that a provider's own event or a crash left off the order's books. */
export const bookCaptures = async (
  container: MedusaContainer,
  row: PaymentCollection,
  order_id: string
) => {
  const order = await readById<{
    transactions?: { reference_id: string }[] | null
  }>(container, "order", order_id, ["id", "transactions.reference_id"])
  const booked = new Set(
    (order.transactions ?? []).map(({ reference_id }) => reference_id)
  )
  const missing = capturesOf(row).filter(({ id }) => !booked.has(id))
  if (missing.length) {
    await container.resolve(Modules.ORDER).addOrderTransactions(
      missing.map((one) => ({
        order_id,
        amount: amountOf(one),
        currency_code: row.currency_code,
        reference: "capture",
        reference_id: one.id,
      }))
    )
  }
}
