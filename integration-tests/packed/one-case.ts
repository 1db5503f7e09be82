import { createRequire } from "node:module"
import { join } from "node:path"
import Medusa from "@medusajs/js-sdk"
import type * as Storefront from "../../src/storefront/client"
import { signIn, talkTo } from "./talk"

const PASSWORD = "correct horse battery"
const ADA = { email: "ada@example.com", password: PASSWORD }
const STAFF = { email: "staff@example.com", password: PASSWORD }

/** Units that the probe orders, and that come back in the case. */
const ORDERED = 5
const RETURNED = 2

interface Walked {
  rma: Storefront.StoreRmaDto
  order: { order_id: string; item_id: string; left: number }
  /** Headers of both sides. */
  as: { shopper: Record<string, string>; staff: Record<string, string> }
}

/** The client as a shop's server loads it from the package, signed in with the SDK. */
const shopperWith = async (baseUrl: string, publishableKey: string) => {
  const load = createRequire(
    join(process.env.RMA_PACKED_HOST ?? "", "package.json")
  )
  const storefront = load("medusa-plugin-rma/storefront") as typeof Storefront
  const auth = { type: "jwt", jwtTokenStorageMethod: "memory" } as const
  const sdk = new Medusa({ baseUrl, publishableKey, auth })
  await sdk.auth.login("customer", "emailpass", ADA)
  return {
    ...storefront,
    client: storefront.createRmaClient(sdk),
    authorization: `Bearer ${await sdk.client.getToken()}`,
  }
}

/** One case from submit to refund in a store that was just installed, under the policy it came with. */
export const walkOneCase = async (url: string): Promise<Walked> => {
  const placed = await talkTo(url)<{
    key: string
    order_id: string
    item_id: string
  }>("/probe/order", { ...ADA, staff: STAFF.email })
  const { client, isRefusal, authorization } = await shopperWith(
    url,
    placed.key
  )
  const as = {
    shopper: { "x-publishable-api-key": placed.key, authorization },
    staff: { authorization: await signIn(url, "user", STAFF) },
  }
  const staff = talkTo(url, as.staff)
  const { policies } = await staff<{
    policies: { name: string; status: string }[]
  }>("/admin/rma-policies")
  expect(policies).toEqual([
    expect.objectContaining({ name: "Default policy", status: "published" }),
  ])

  const { return_orders } = await client.orders.list()
  expect(return_orders).toMatchObject([
    { id: placed.order_id, returnable_quantity: ORDERED },
  ])
  const { request_types } = await client.orders.retrieve(placed.order_id)
  expect(request_types).toContainEqual(
    expect.objectContaining({ code: "return", outcome: "allow" })
  )
  const request = {
    order_id: placed.order_id,
    request_type: "return",
    items: [
      {
        item_id: placed.item_id,
        quantity: RETURNED,
        reason: "changed_mind",
        resolution: "refund",
      },
    ],
  }
  expect((await client.preview(request)).quote?.total).toBe(118)
  const { rma } = await client.submit(request, "once")
  expect((await client.submit(request, "once")).rma.id).toBe(rma.id)
  const receipt = new Blob(
    ["%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"],
    {
      type: "application/pdf",
    }
  )
  expect(await client.files.upload(receipt)).toMatchObject({
    id: expect.any(String),
  })
  const refused = await client.cases
    .retrieve("rma_nowhere")
    .catch((error: unknown) => (isRefusal(error) ? error.code : error))
  expect(refused).toBe("not_found")
  for (const action of ["approve", "receive", "inspect"]) {
    await staff(`/admin/rmas/${rma.id}/${action}`, {})
  }
  const { order } = await staff<{
    order: { summary: { pending_difference: number; refunded_total: number } }
  }>(`/admin/orders/${placed.order_id}`)
  expect(order.summary).toMatchObject({
    pending_difference: 0,
    refunded_total: 118,
  })
  const seen = await client.cases.retrieve(rma.id)
  return { rma: seen, order: { ...placed, left: ORDERED - RETURNED }, as }
}
