import type { MedusaContainer } from "@medusajs/framework/types"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { fillCart } from "./cart"
import { addPayment, capture, paymentsOf, startPayment } from "./payments"
import { remember } from "./remember"
import type { PlaceOrderInput } from "./types"

/**
 * Places an order the way a shopper does: cart, promotions, shipping, payment, complete. Stock is
 * reserved and, unless asked otherwise, the money captured.
 *
 * @returns the order's id
 */
export const placeOrder = (
  container: MedusaContainer,
  input: PlaceOrderInput
): Promise<string> =>
  remember(["place order", input], () => place(container, input))

async function place(
  container: MedusaContainer,
  input: PlaceOrderInput
): Promise<string> {
  const cart_id = await fillCart(container, input)
  const parts = input.payments ?? 1
  const { collection_id, later } = await startPayment(
    container,
    cart_id,
    Math.max(parts, 1),
    input.payment_provider
  )
  const { result } = await completeCartWorkflow(container).run({
    input: { id: cart_id },
  })
  for (const amount of later) {
    await addPayment(container, collection_id, amount, input.payment_provider)
  }
  if (parts > 0 && input.capture !== false) {
    const payments = await paymentsOf(container, result.id)
    for (const payment_id of payments.slice(0, input.captured)) {
      await capture(container, result.id, { payment_id })
    }
  }
  return result.id
}
