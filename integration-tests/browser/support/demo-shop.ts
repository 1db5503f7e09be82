import { randomUUID } from "node:crypto"
import { Pool } from "pg"
import { must, post, type Answer } from "../../faults/support/http"
import type { Stage } from "../../faults/support/stage"
import { DEMO_POLICY } from "./demo-policy"
import type { DemoOrder, DemoStory } from "./demo-story"
import type { Demo } from "./demo-store"
import { adminToken } from "./shopper"

const PASSWORD = "correct horse battery"
/** New in every run. */
const NAME = `every.resolution.${randomUUID().slice(0, 8)}`
const EMAIL = `${NAME}@northlane.example`
const GUEST = `guest.of.${EMAIL}`
/** Above whatever the demo store and the presets publish. */
const PRIORITY = 20_000

const ADDRESS = {
  first_name: "Ada",
  last_name: "Rossi",
  address_1: "Corso Magenta 12",
  city: "Milano",
  postal_code: "20123",
}
const COUNTRY = { eur: "it", pln: "pl" }

interface Line {
  id: string
  variant_sku: string
  quantity: number
  total: number
  detail: { return_requested_quantity: number }
}

interface OrderPage {
  items: Line[]
  summary: { pending_difference: number }
  payment_collections: { payments: { id: string }[] }[]
}

/** What lies on the shelf of a SKU, and what of it is set aside. */
export interface Shelf {
  stocked: number
  reserved: number
}

/** What Medusa's own pages say about an order and the shelves of goods. */
export interface Books {
  /** What the order's page calls outstanding: core takes off it already what is on its way back. */
  owed: number
  /** Units that core awaits. */
  awaited: number
  changes: string[]
  shelves: Record<string, Shelf>
}

interface InventoryItem {
  id: string
  sku: string
  stocked_quantity: number
  reserved_quantity: number
}

const shelfOf = (item: InventoryItem): Shelf => ({
  stocked: item.stocked_quantity,
  reserved: item.reserved_quantity,
})

type Who = "shopper" | "staff" | "guest"

/**
 * A shopper and staff of the demo store who do all over HTTP, as a storefront and the admin do: orders are placed, paid
 * and delivered, in a sales channel whose policy has every resolution. Of the database only dates are changed.
 */
export class DemoShop implements Stage {
  variants: Record<string, string> = {}
  private key: string
  private channel_id = ""
  private regions: { id: string; currency_code: string }[] = []
  private readonly as = { shopper: "", staff: "", guest: "" }
  private readonly pool: Pool

  private constructor(private readonly demo: Demo) {
    this.key = demo.publishable_key
    this.pool = new Pool({ connectionString: demo.database_url, max: 2 })
  }

  static async open(demo: Demo): Promise<DemoShop> {
    const shop = new DemoShop(demo)
    shop.as.staff = `Bearer ${await adminToken(demo)}`
    await shop.openChannel()
    await shop.signUp()
    return shop
  }

  async close(): Promise<void> {
    await this.pool.end()
  }

  /** The demo store's payment provider moves no money and keeps no log. */
  journal(): [] {
    return []
  }

  async sql<Row extends object>(
    text: string,
    values: unknown[] = []
  ): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows
  }

  send<T = Record<string, unknown>>({
    by,
    path,
    body = {},
    idempotency_key,
  }: Omit<Parameters<Stage["send"]>[0], "by"> & { by: Who }): Promise<
    Answer<T>
  > {
    return post<T>(this.demo.url, path, body, {
      ...(this.as[by] && { authorization: this.as[by] }),
      "x-publishable-api-key": this.key,
      ...(idempotency_key && { "idempotency-key": idempotency_key }),
    })
  }

  /** An answer as it came, which has to be a success. */
  async fetch(path: string, by: Who = "staff"): Promise<Response> {
    const response = await fetch(`${this.demo.url}${path}`, {
      headers: {
        ...(this.as[by] && { authorization: this.as[by] }),
        "x-publishable-api-key": this.key,
      },
    })
    if (!response.ok) {
      throw new Error(
        `GET ${path}: ${response.status} ${await response.text()}`
      )
    }
    return response
  }

  async read<T>(path: string, by?: Who): Promise<T> {
    return (await (await this.fetch(path, by)).json()) as T
  }

  /** Something somebody does about a case, which has to succeed. */
  async act(
    by: "shopper" | "staff",
    id: string,
    action: string,
    body: object = {}
  ): Promise<void> {
    const side = by === "staff" ? "admin" : "store"
    const path = `/${side}/rmas/${id}/${action}`
    must(await this.send({ by, path, body }), path)
  }

  /** Runs a scheduled job now, by core's own API. */
  async runJob(name: string): Promise<void> {
    await this.staff(`/admin/workflows-executions/job-${name}/run`)
  }

  /** Places the story's order, pays it and, unless the story has it otherwise, brings it to the door. */
  async order({ order, guest, delivered = true }: DemoStory) {
    const order_id = await this.checkOut(order, guest ? "guest" : "shopper")
    if (order.capture !== false) {
      await this.capture(order_id, order.captured)
    }
    if (order.sold_after) {
      await this.sellAfter(order_id, order.sold_after)
    }
    const { items } = await this.page(order_id)
    if (delivered) {
      await this.deliver(order_id, items)
    }
    const [line] = items
    return {
      order_id,
      item_id: line?.id ?? "",
      lines: Object.fromEntries(
        items.map(({ id, variant_sku }) => [variant_sku, id])
      ),
      /** What was paid for a unit of each line. */
      paid: items.map(({ variant_sku, total, quantity }) => ({
        sku: variant_sku,
        unit_value: total / quantity,
      })),
    }
  }

  /** The inventory item of a SKU, by the id its page has. */
  async inventoryOf(sku: string): Promise<Shelf & { id: string }> {
    const { inventory_items } = await this.read<{
      inventory_items: InventoryItem[]
    }>(`/admin/inventory-items?sku=${encodeURIComponent(sku)}`)
    const [item] = inventory_items
    if (!item) {
      throw new Error(`nothing is kept in stock under ${sku}`)
    }
    return { id: item.id, ...shelfOf(item) }
  }

  async books(order_id: string, skus: readonly string[]): Promise<Books> {
    const query = skus.map((sku) => `sku[]=${encodeURIComponent(sku)}`)
    const [{ summary, items }, { order_changes }, { inventory_items }] =
      await Promise.all([
        this.page(order_id),
        this.read<{
          order_changes: { change_type: string; status: string }[]
        }>(`/admin/orders/${order_id}/changes`),
        this.read<{ inventory_items: InventoryItem[] }>(
          `/admin/inventory-items?${query.join("&")}`
        ),
      ])
    return {
      owed: summary.pending_difference,
      awaited: items.reduce(
        (sum, { detail }) => sum + detail.return_requested_quantity,
        0
      ),
      changes: order_changes
        .filter(({ status }) => ["pending", "requested"].includes(status))
        .map(({ change_type }) => change_type),
      shelves: Object.fromEntries(
        inventory_items.map((item) => [item.sku, shelfOf(item)])
      ),
    }
  }

  private async openChannel(): Promise<void> {
    const { sales_channel } = await this.staff<{
      sales_channel: { id: string }
    }>("/admin/sales-channels", { name: "Every resolution" })
    const add = [sales_channel.id]
    this.channel_id = sales_channel.id
    const { stock_locations } = await this.read<{
      stock_locations: { id: string }[]
    }>("/admin/stock-locations")
    for (const { id } of stock_locations) {
      await this.staff(`/admin/stock-locations/${id}/sales-channels`, { add })
    }
    const { products } = await this.read<{
      products: { id: string; variants: { id: string; sku: string }[] }[]
    }>("/admin/products?limit=100&fields=id,variants.id,variants.sku")
    await this.staff(`/admin/sales-channels/${sales_channel.id}/products`, {
      add: products.map(({ id }) => id),
    })
    this.variants = Object.fromEntries(
      products.flatMap(({ variants }) =>
        variants.map(({ id, sku }) => [sku, id])
      )
    )
    const { api_key } = await this.staff<{
      api_key: { id: string; token: string }
    }>("/admin/api-keys", { title: "Every resolution", type: "publishable" })
    await this.staff(`/admin/api-keys/${api_key.id}/sales-channels`, { add })
    this.key = api_key.token
    const { regions } = await this.read<{ regions: DemoShop["regions"] }>(
      "/admin/regions"
    )
    this.regions = regions
    const { policy } = await this.staff<{ policy: { id: string } }>(
      "/admin/rma-policies",
      {
        name: "Every resolution",
        priority: PRIORITY,
        scope: { sales_channel_ids: add },
        document: DEMO_POLICY,
      }
    )
    await this.staff(`/admin/rma-policies/${policy.id}/publish`)
  }

  private async signUp(): Promise<void> {
    const account = { email: EMAIL, password: PASSWORD }
    const { token } = await this.shopper<{ token: string }>(
      "/auth/customer/emailpass/register",
      account
    )
    this.as.shopper = `Bearer ${token}`
    await this.shopper("/store/customers", { email: EMAIL })
    const signedIn = await this.shopper<{ token: string }>(
      "/auth/customer/emailpass",
      account
    )
    this.as.shopper = `Bearer ${signedIn.token}`
  }

  private async checkOut(
    { items, promo_codes, gift_card, region = "eur" }: DemoOrder,
    by: Who
  ) {
    const sold = this.regions.find(
      ({ currency_code }) => currency_code === region
    )
    const address = { ...ADDRESS, country_code: COUNTRY[region] }
    const buy = async <T>(path: string, body: object = {}): Promise<T> =>
      must(await this.send<T>({ by, path, body }), path)
    const { cart } = await buy<{ cart: { id: string } }>("/store/carts", {
      region_id: sold?.id,
      sales_channel_id: this.channel_id,
      email: by === "guest" ? GUEST : EMAIL,
      shipping_address: address,
      billing_address: address,
      items: items.map(({ sku, quantity }) => ({
        variant_id: this.variants[sku],
        quantity,
      })),
    })
    const { shipping_options } = await this.read<{
      shipping_options: { id: string; name: string }[]
    }>(`/store/shipping-options?cart_id=${cart.id}`, by)
    const option = shipping_options.find(({ name }) => name === "Standard")
    await buy(`/store/carts/${cart.id}/shipping-methods`, {
      option_id: option?.id,
    })
    if (promo_codes) {
      await buy(`/store/carts/${cart.id}/promotions`, { promo_codes })
    }
    if (gift_card) {
      const made = await this.staff<{ gift_card: { code: string } }>(
        "/admin/gift-cards",
        { currency_code: region, value: gift_card }
      )
      const { code } = made.gift_card
      await buy(`/store/carts/${cart.id}/gift-cards`, { code })
    }
    const { payment_collection } = await buy<{
      payment_collection: { id: string }
    }>("/store/payment-collections", { cart_id: cart.id })
    await buy(
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" }
    )
    const { order } = await buy<{ order: { id: string } }>(
      `/store/carts/${cart.id}/complete`
    )
    return order.id
  }

  /** @param amount of each payment; absent: all that was authorised */
  private async capture(order_id: string, amount?: number): Promise<void> {
    const { payment_collections } = await this.page(order_id)
    for (const { id } of payment_collections.flatMap(
      ({ payments }) => payments
    )) {
      await this.staff(
        `/admin/payments/${id}/capture`,
        amount === undefined ? {} : { amount }
      )
    }
  }

  /** Staff sell so many more units of the first line by telephone, which are paid in cash: the order's second payment. */
  private async sellAfter(order_id: string, units: number): Promise<void> {
    const [line] = (await this.page(order_id)).items
    const edit = `/admin/order-edits/${order_id}`
    await this.staff("/admin/order-edits", { order_id })
    await this.staff(`${edit}/items/item/${line?.id}`, {
      quantity: (line?.quantity ?? 0) + units,
    })
    await this.staff(`${edit}/confirm`)
    const { summary } = await this.page(order_id)
    const { payment_collection } = await this.staff<{
      payment_collection: { id: string }
    }>("/admin/payment-collections", {
      order_id,
      amount: summary.pending_difference,
    })
    await this.staff(
      `/admin/payment-collections/${payment_collection.id}/mark-as-paid`,
      { order_id }
    )
  }

  private async deliver(order_id: string, lines: Line[]): Promise<void> {
    const items = lines.map(({ id, quantity }) => ({ id, quantity }))
    const path = `/admin/orders/${order_id}/fulfillments`
    await this.staff(path, { items })
    const { order } = await this.read<{
      order: { fulfillments: { id: string }[] }
    }>(`/admin/orders/${order_id}?fields=fulfillments.id`)
    for (const { id } of order.fulfillments) {
      await this.staff(`${path}/${id}/shipments`, { items, labels: [] })
      await this.staff(`${path}/${id}/mark-as-delivered`)
    }
  }

  private async page(order_id: string): Promise<OrderPage> {
    // With a total among them core works the summary out, as it does for the order's page.
    const fields =
      "total,summary,items.*,items.detail.*,payment_collections.payments.id"
    return (
      await this.read<{ order: OrderPage }>(
        `/admin/orders/${order_id}?fields=${fields}`
      )
    ).order
  }

  async staff<T>(path: string, body: object = {}): Promise<T> {
    return must(await this.send<T>({ by: "staff", path, body }), path)
  }

  private async shopper<T>(path: string, body: object = {}): Promise<T> {
    return must(await this.send<T>({ by: "shopper", path, body }), path)
  }
}
