import { randomUUID } from "node:crypto"
import type { Demo } from "./demo-store"
import { adminToken, call } from "./shopper"

export interface Line {
  sku: string
  quantity: number
}

export interface PlacedOrder {
  id: string
  display_id: number
  email: string
  items: { id: string; variant_sku: string; quantity: number }[]
}

export interface OwnShopper {
  id: string
  email: string
  password: string
  token: string
}

const PROVIDER = "pp_system_default"
const ADDRESS = {
  first_name: "Nina",
  last_name: "Rossi",
  address_1: "Corso Magenta 12",
  city: "Milano",
  postal_code: "20123",
  country_code: "it",
}

const one = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) {
    throw new Error(`the demo store has no ${what}`)
  }
  return found
}

/** An account of one's own: what it does is in no other spec's way, and it is new in every run. */
export const createShopper = async (
  demo: Demo,
  email = `nina.${randomUUID().slice(0, 8)}@northlane.example`
): Promise<OwnShopper> => {
  const body = { email, password: "supersecret" }
  const path = "/auth/customer/emailpass"
  const { token } = await call<{ token: string }>(
    demo,
    "POST",
    `${path}/register`,
    { body }
  )
  const { customer } = await call<{ customer: { id: string } }>(
    demo,
    "POST",
    "/store/customers",
    { token, body: { email, first_name: "Nina", last_name: "Rossi" } }
  )
  const signedIn = await call<{ token: string }>(demo, "POST", path, { body })
  return { ...body, id: customer.id, token: signedIn.token }
}

/** A customer group with one member, for policies that are meant for nobody else. */
export const createGroup = async (
  demo: Demo,
  customerId: string
): Promise<string> => {
  const token = await adminToken(demo)
  const { customer_group } = await call<{ customer_group: { id: string } }>(
    demo,
    "POST",
    "/admin/customer-groups",
    { token, body: { name: `Walk ${randomUUID()}` } }
  )
  await call(
    demo,
    "POST",
    `/admin/customer-groups/${customer_group.id}/customers`,
    { token, body: { add: [customerId] } }
  )
  return customer_group.id
}

const italy = async (demo: Demo): Promise<string> => {
  const { regions } = await call<{
    regions: { id: string; currency_code: string }[]
  }>(demo, "GET", "/store/regions")
  return one(
    regions.find(({ currency_code }) => currency_code === "eur"),
    "region"
  ).id
}

/** Ids of the demo's variants by sku. */
export const variantIds = async (
  demo: Demo
): Promise<Record<string, string>> => {
  const { products } = await call<{
    products: { variants: { id: string; sku: string }[] }[]
  }>(demo, "GET", "/store/products?limit=100&fields=variants.id,variants.sku")
  return Object.fromEntries(
    products.flatMap(({ variants }) => variants.map(({ sku, id }) => [sku, id]))
  )
}

const checkOut = async (
  demo: Demo,
  lines: Line[],
  who: { email: string; token?: string }
): Promise<string> => {
  const { email, token } = who
  const variants = await variantIds(demo)
  const post = <T>(path: string, body: object) =>
    call<T>(demo, "POST", path, { token, body })
  const { cart } = await post<{ cart: { id: string } }>("/store/carts", {
    region_id: await italy(demo),
    email,
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
    items: lines.map(({ sku, quantity }) => ({
      variant_id: one(variants[sku], sku),
      quantity,
    })),
  })
  const { shipping_options } = await call<{
    shipping_options: { id: string }[]
  }>(demo, "GET", `/store/shipping-options?cart_id=${cart.id}`)
  const option_id = one(shipping_options[0], "way to ship").id
  await post(`/store/carts/${cart.id}/shipping-methods`, { option_id })
  const { payment_collection } = await post<{
    payment_collection: { id: string }
  }>("/store/payment-collections", { cart_id: cart.id })
  await post(
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    { provider_id: PROVIDER }
  )
  const { order } = await post<{ order: { id: string } }>(
    `/store/carts/${cart.id}/complete`,
    {}
  )
  return order.id
}

interface AdminOrder {
  id: string
  display_id: number
  email: string
  items: { id: string; variant_sku: string; quantity: number }[]
  payment_collections: { payments: { id: string }[] }[]
}

/** Paid, sent and delivered, as staff do it. */
const deliver = async (demo: Demo, id: string): Promise<PlacedOrder> => {
  const token = await adminToken(demo)
  const at = `/admin/orders/${id}`
  const { order } = await call<{ order: AdminOrder }>(
    demo,
    "GET",
    `${at}?fields=id,display_id,email,*items,*payment_collections.payments`,
    { token }
  )
  for (const payment of order.payment_collections.flatMap(
    ({ payments }) => payments
  )) {
    await call(demo, "POST", `/admin/payments/${payment.id}/capture`, {
      token,
      body: {},
    })
  }
  const items = order.items.map((line) => ({
    id: line.id,
    quantity: line.quantity,
  }))
  const sent = await call<{ order: { fulfillments: { id: string }[] } }>(
    demo,
    "POST",
    `${at}/fulfillments?fields=*fulfillments`,
    { token, body: { items } }
  )
  const parcel = `${at}/fulfillments/${one(sent.order.fulfillments[0], "parcel").id}`
  await call(demo, "POST", `${parcel}/shipments`, { token, body: { items } })
  await call(demo, "POST", `${parcel}/mark-as-delivered`, { token, body: {} })
  const { display_id, email } = order
  return { id, display_id, email, items: order.items }
}

/** An order through the store's own checkout, delivered today. Without a token it is a guest's. */
export const placeDelivered = async (
  demo: Demo,
  lines: Line[],
  who: { email: string; token?: string }
): Promise<PlacedOrder> => deliver(demo, await checkOut(demo, lines, who))

/** The order's line of a sku. */
export const lineOf = (order: PlacedOrder, sku: string): string =>
  one(
    order.items.find(({ variant_sku }) => variant_sku === sku),
    sku
  ).id
