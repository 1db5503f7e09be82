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
import type { Units } from "./fulfillments"
import { ids } from "./line-items"
import { must } from "./must"
import { paymentsOf } from "./payments"
import { read } from "./read"

/** A return made past the plugin, as staff does in the stock admin. Returns the core Return's id. */
export async function requestCoreReturn(
  container: MedusaContainer,
  order_id: string,
  units: Units
): Promise<string> {
  const [location] = await read<{ id: string }>(container, "stock_location", [
    "id",
  ])
  const { result: change } = await beginReturnOrderWorkflow(container).run({
    input: { order_id, location_id: must(location, "stock location").id },
  })
  const return_id = must(change.return_id, "return of the change")
  await requestItemReturnWorkflow(container).run({
    input: { return_id, items: await lines(container, order_id, units) },
  })
  await confirmReturnRequestWorkflow(container).run({ input: { return_id } })
  return return_id
}

/** Receives units of a core Return and restocks them. */
export async function receiveCoreReturn(
  container: MedusaContainer,
  order_id: string,
  return_id: string,
  units: Units
): Promise<void> {
  await beginReceiveReturnWorkflow(container).run({ input: { return_id } })
  await receiveItemReturnRequestWorkflow(container).run({
    input: { return_id, items: await lines(container, order_id, units) },
  })
  await confirmReturnReceiveWorkflow(container).run({ input: { return_id } })
}

/** Refunds an amount (major units) of the order's first payment, as staff does. */
export async function refundInCore(
  container: MedusaContainer,
  order_id: string,
  amount: number
): Promise<void> {
  const [payment_id] = await paymentsOf(container, order_id)
  await refundPaymentWorkflow(container).run({
    input: { payment_id: must(payment_id, "payment"), amount },
  })
}

async function lines(
  container: MedusaContainer,
  order_id: string,
  units: Units
) {
  const line = await ids(container, order_id)
  return Object.entries(units).map(([sku, quantity]) => ({
    id: must(line[sku], `line ${sku}`),
    quantity,
  }))
}
