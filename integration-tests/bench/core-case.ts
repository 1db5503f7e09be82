import type { MedusaContainer } from "@medusajs/framework/types"
import {
  beginReceiveReturnWorkflow,
  beginReturnOrderWorkflow,
  confirmReturnReceiveWorkflow,
  confirmReturnRequestWorkflow,
  receiveItemReturnRequestWorkflow,
  refundPaymentWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import { must } from "../support/ladder/must"
import { paymentsOf } from "../support/ladder/payments"
import { readOne } from "../support/ladder/read"

/** An order for core, with its lines: one unit of each goes back. */
export interface CoreOrder {
  id: string
  lines: string[]
}

const requested = ({ lines }: CoreOrder) =>
  lines.map((id) => ({ id, quantity: 1 }))

/** What approving drives in core, driven straight. */
export async function requestInCore(
  container: MedusaContainer,
  location_id: string,
  order: CoreOrder
): Promise<string> {
  const { result } = await beginReturnOrderWorkflow(container).run({
    input: { order_id: order.id, location_id },
  })
  const return_id = must(result.return_id, "return")
  await requestItemReturnWorkflow(container).run({
    input: { return_id, items: requested(order) },
  })
  await confirmReturnRequestWorkflow(container).run({ input: { return_id } })
  return return_id
}

/** What inspection and refund drive in core, driven straight. */
export async function giveBackInCore(
  container: MedusaContainer,
  return_id: string,
  order: CoreOrder
): Promise<void> {
  await beginReceiveReturnWorkflow(container).run({ input: { return_id } })
  await receiveItemReturnRequestWorkflow(container).run({
    input: { return_id, items: requested(order) },
  })
  await confirmReturnReceiveWorkflow(container).run({ input: { return_id } })
  const { summary } = await readOne<{
    summary: { pending_difference: number }
  }>(container, "order", order.id, ["id", "total", "summary"])
  const [payment_id] = await paymentsOf(container, order.id)
  await refundPaymentWorkflow(container).run({
    input: {
      payment_id: must(payment_id, "payment"),
      amount: -summary.pending_difference,
    },
  })
}
