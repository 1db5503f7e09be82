import { signIn, talkTo } from "./talk"

const PASSWORD = "correct horse battery"
const ADA = { email: "ada@example.com", password: PASSWORD }
const STAFF = { email: "staff@example.com", password: PASSWORD }

interface Case {
  rma: {
    id: string
    number: string
    status: string
    settlements: { status: string; amount: number }[]
  }
}

/** Units that the probe orders, and that come back in the case. */
const ORDERED = 5
const RETURNED = 2

interface Walked {
  rma: Case["rma"]
  order: { order_id: string; item_id: string; left: number }
  /** Headers of both sides. */
  as: { shopper: Record<string, string>; staff: Record<string, string> }
}

/** One case from submit to refund in a store that was just installed, under the policy it came with. */
export const walkOneCase = async (url: string): Promise<Walked> => {
  const placed = await talkTo(url)<{
    key: string
    order_id: string
    item_id: string
  }>("/probe/order", { ...ADA, staff: STAFF.email })
  const as = {
    shopper: {
      "x-publishable-api-key": placed.key,
      authorization: await signIn(url, "customer", ADA),
    },
    staff: { authorization: await signIn(url, "user", STAFF) },
  }
  const shopper = talkTo(url, as.shopper)
  const staff = talkTo(url, as.staff)
  const { policies } = await staff<{
    policies: { name: string; status: string }[]
  }>("/admin/rma-policies")
  expect(policies).toEqual([
    expect.objectContaining({ name: "Default policy", status: "published" }),
  ])

  const { rma } = await shopper<Case>("/store/rmas", {
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
  })
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
  const seen = await shopper<Case>(`/store/rmas/${rma.id}`)
  return { rma: seen.rma, order: { ...placed, left: ORDERED - RETURNED }, as }
}
