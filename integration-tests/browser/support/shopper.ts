import type { AdminRmaDto } from "../../../src/types/http"
import type { Demo } from "./demo-store"

interface Call {
  token?: string
  body?: object
}

/** One call to the store's API; a refusal is an error that names it. */
export const call = async <T>(
  demo: Demo,
  method: "GET" | "POST" | "DELETE",
  path: string,
  { token, body }: Call = {}
): Promise<T> => {
  const response = await fetch(`${demo.url}${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": demo.publishable_key,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: body && JSON.stringify(body),
  })
  const answer = await response.text()
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${answer}`)
  }
  return JSON.parse(answer) as T
}

const signIn = async (
  demo: Demo,
  who: "customer" | "user",
  { email, password }: { email: string; password: string }
) =>
  (
    await call<{ token: string }>(demo, "POST", `/auth/${who}/emailpass`, {
      body: { email, password },
    })
  ).token

/** By the address of their store: a password takes long to check, and a day's token is as good as a new one. */
const admins = new Map<string, Promise<string>>()

export const adminToken = (demo: Demo): Promise<string> => {
  const token = admins.get(demo.url) ?? signIn(demo, "user", demo.admin)
  admins.set(demo.url, token)
  return token
}

/** The shopper of a case of the demo store writes to the shop. */
export const writeAsShopper = async (
  demo: Demo,
  { id, order_id }: Pick<AdminRmaDto, "id" | "order_id">,
  text: string
): Promise<void> => {
  const order = demo.orders.find((one) => one.id === order_id)
  const shopper = demo.customers.find(({ email }) => email === order?.email)
  if (!shopper) {
    throw new Error(`the case ${id} is no shopper's of the demo store`)
  }
  const token = await signIn(demo, "customer", shopper)
  const path = `/store/rmas/${id}/messages`
  await call(demo, "POST", path, { token, body: { text } })
}

interface OrderAnswer {
  items: { item_id: string; title: string; returnable_quantity: number }[]
}

/**
 * A shopper of the demo store asks to return what is left of the order of theirs
 * whose state starts as given.
 */
export const submitCase = async (
  demo: Demo,
  state: string,
  request: { request_type: string; reason: string }
): Promise<Pick<AdminRmaDto, "id" | "number" | "order_id">> => {
  const order = demo.orders.find((candidate) => candidate.state === state)
  const shopper = demo.customers.find(({ email }) => email === order?.email)
  if (!order || !shopper) {
    throw new Error(`no shopper's order is "${state}"`)
  }
  const token = await signIn(demo, "customer", shopper)
  const path = `/store/return-orders/${order.id}`
  const { items } = await call<OrderAnswer>(demo, "GET", path, { token })
  const { rma } = await call<{ rma: AdminRmaDto }>(
    demo,
    "POST",
    "/store/rmas",
    {
      token,
      body: {
        order_id: order.id,
        request_type: request.request_type,
        items: items
          .filter(({ returnable_quantity }) => returnable_quantity > 0)
          .map(({ item_id, returnable_quantity }, index) => ({
            item_id,
            quantity: returnable_quantity,
            reason: request.reason,
            resolution: "refund",
            ...(index === 0 && {
              reception_message: "The box has a dent on one side.",
            }),
          })),
        message: "I would like to send these back.",
      },
    }
  )
  return rma
}
