import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { PaymentShare } from "../../domain/settlement"
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

const transactionsOf = async (
  container: MedusaContainer,
  order_id: string
): Promise<Set<string>> => {
  const order = await readById<{
    transactions?: { reference_id: string }[] | null
  }>(container, "order", order_id, ["id", "transactions.reference_id"])
  return new Set(
    (order.transactions ?? []).map(({ reference_id }) => reference_id)
  )
}

/** Captures that a provider's own event or a crash left off the order's books. */
export const bookCaptures = async (
  container: MedusaContainer,
  row: PaymentCollection,
  order_id: string
) => {
  const booked = await transactionsOf(container, order_id)
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

/**
 * Money that a provider captured of a payment that core holds for ended, and takes no capture for: it is the order's all
 * the same, once, until it is back.
 */
export const bookLateCapture = async (
  container: MedusaContainer,
  order_id: string,
  { payment_id, amount }: PaymentShare,
  currency_code: string
): Promise<void> => {
  if (!(await transactionsOf(container, order_id)).has(payment_id)) {
    await container.resolve(Modules.ORDER).addOrderTransactions({
      order_id,
      amount,
      currency_code,
      reference: "capture",
      reference_id: payment_id,
    })
  }
}
