import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import {
  capturePaymentWorkflow,
  createPaymentCollectionForCartWorkflow,
} from "@medusajs/medusa/core-flows"
import { must } from "./must"
import { readOne } from "./read"

export const PAYMENT_PROVIDER = "pp_system_default"

/**
 * Prepares a cart to be paid in `parts` payments and returns what is left for the later ones.
 * Core's checkout knows one session a cart, so the first covers the first part alone.
 */
export async function startPayment(
  container: MedusaContainer,
  cart_id: string,
  parts: number,
  provider_id = PAYMENT_PROVIDER
): Promise<{ collection_id: string; later: string[] }> {
  const { result: collection } = await createPaymentCollectionForCartWorkflow(
    container
  ).run({
    input: { cart_id },
  })
  const total = MathBN.convert(collection.amount)
  const part = MathBN.convert(total.div(parts).toFixed(2))
  // The last part takes the rest: core's totals may carry fractions of a cent.
  const amounts = Array.from({ length: parts }, (_, index) =>
    index < parts - 1 ? part : total.minus(part.times(parts - 1))
  ).map((amount) => amount.toString())
  const amount = must(amounts[0], "payment part")
  await session(container, collection, amount, provider_id)
  return { collection_id: collection.id, later: amounts.slice(1) }
}

/** Adds one more authorised payment to an order's collection, as a shop with split tenders has. */
export async function addPayment(
  container: MedusaContainer,
  collection_id: string,
  amount: string | number,
  provider_id = PAYMENT_PROVIDER
): Promise<string> {
  const payments = container.resolve(Modules.PAYMENT)
  const collection = await payments.retrievePaymentCollection(collection_id)
  const { id } = await session(container, collection, amount, provider_id)
  const payment = await payments.authorizePaymentSession(id, {})
  return must(payment, "authorised payment").id
}

async function session(
  container: MedusaContainer,
  collection: { id: string; currency_code: string },
  amount: string | number,
  provider_id: string
) {
  return container
    .resolve(Modules.PAYMENT)
    .createPaymentSession(collection.id, {
      provider_id,
      currency_code: collection.currency_code,
      amount,
      data: {},
    })
}

interface OrderPayments {
  payment_collections: {
    payments: { id: string; created_at: string | Date }[]
  }[]
}

/** The order's payments, oldest first. */
export async function paymentsOf(
  container: MedusaContainer,
  order_id: string
): Promise<string[]> {
  const { payment_collections } = await readOne<OrderPayments>(
    container,
    "order",
    order_id,
    [
      "payment_collections.payments.id",
      "payment_collections.payments.created_at",
    ]
  )
  return payment_collections
    .flatMap((collection) => collection.payments)
    .sort(
      (a, b) => Number(new Date(a.created_at)) - Number(new Date(b.created_at))
    )
    .map((payment) => payment.id)
}

/**
 * Captures what the order's payments authorised.
 *
 * @param input.amount captures this much (major units) of one payment, the first by default
 */
export async function capture(
  container: MedusaContainer,
  order_id: string,
  input: { payment_id?: string; amount?: number } = {}
): Promise<void> {
  const all = input.payment_id
    ? [input.payment_id]
    : await paymentsOf(container, order_id)
  const chosen = input.amount === undefined ? all : all.slice(0, 1)
  for (const payment_id of chosen) {
    await capturePaymentWorkflow(container).run({
      input: {
        payment_id,
        ...(input.amount === undefined ? {} : { amount: input.amount }),
      },
    })
  }
}
