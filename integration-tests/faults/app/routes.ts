import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { recoverOperations } from "../../../src/workflows"
import { readBooks } from "../../../src/workflows/core"
import {
  createAdminWithLogin,
  createCustomerWithLogin,
  deliver,
  ids,
  placeOrder,
  seedCatalogue,
} from "../../support/ladder"

type Body = Record<string, string>

/** Longer than a lease lives, as if everybody had been quiet for so long. */
const LATER_MS = 10 * 60_000

const paymentRef = async (container: MedusaContainer, id: string) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["payment_collections.payments.data"],
    filters: { id },
  })
  const order = data[0] as unknown as {
    payment_collections: { payments: { data: { ref: string } }[] }[]
  }
  return order.payment_collections[0]?.payments[0]?.data.ref
}

const WORK: Record<
  string,
  (container: MedusaContainer, body: Body) => Promise<object>
> = {
  seed: async (container, { password = "", email = "", staff = "" }) => {
    const { publishable_key } = await seedCatalogue(container)
    const customer = await createCustomerWithLogin(container, email, password)
    await createAdminWithLogin(container, staff, password)
    return { key: publishable_key.token, customer_id: customer.id }
  },
  order: async (container, { customer_id = "", email = "" }) => {
    const order_id = await placeOrder(container, {
      region: "eur",
      customer: { id: customer_id, email },
      items: [{ sku: "TEE-M", quantity: 2 }],
    })
    await deliver(container, order_id)
    return {
      order_id,
      item_id: (await ids(container, order_id))["TEE-M"],
      ref: await paymentRef(container, order_id),
    }
  },
  books: async (container, { order_id = "" }) => ({
    ...(await readBooks(container, order_id)),
  }),
  recover: async (container) => ({
    ended: await recoverOperations(container, new Date(Date.now() + LATER_MS)),
  }),
}

/** What the tests do inside the store: prepare it, look at core's books, run the recovery job now. */
export const POST = async (
  req: MedusaRequest<Body>,
  res: MedusaResponse
): Promise<void> => {
  const work = WORK[String(req.params.what)]
  if (!work) {
    res.status(404).json({})
    return
  }
  res.json(await work(req.scope, req.body))
}
