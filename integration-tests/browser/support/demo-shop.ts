import { Pool } from "pg"
import { POLICY } from "../../faults/support/policy"
import { must, post, type Answer } from "../../faults/support/http"
import type { Stage } from "../../faults/support/stage"
import type { Story } from "../../faults/support/stories"
import type { Demo } from "./demo-store"
import { adminToken } from "./shopper"

const PASSWORD = "correct horse battery"
const EMAIL = "every.resolution@northlane.example"
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
}

interface OrderPage {
  items: Line[]
  summary: { pending_difference: number }
  payment_collections: { payments: { id: string }[] }[]
}

/** What Medusa's own pages say about an order and the shelf of its goods. */
export interface Books {
  owed: number
  changes: string[]
  stocked: number
  reserved: number
}

/**
 * A shopper and staff of the demo store who do all over HTTP, as a storefront and the admin do: orders are placed, paid
 * and delivered, in a sales channel whose policy has every resolution. The database is only read.
 */
export class DemoShop implements Stage {
  variants: Record<string, string> = {}
  private key: string
  private channel_id = ""
  private regions: { id: string; currency_code: string }[] = []
  private readonly as = { shopper: "", staff: "" }
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
  }: Parameters<Stage["send"]>[0]): Promise<Answer<T>> {
    return post<T>(this.demo.url, path, body, {
      ...(this.as[by] && { authorization: this.as[by] }),
      "x-publishable-api-key": this.key,
      ...(idempotency_key && { "idempotency-key": idempotency_key }),
    })
  }

  /** Places the story's order, pays it and, unless the story has it otherwise, brings it to the door. */
  async order({ order, delivered = true }: Story) {
    const order_id = await this.checkOut(order)
    const page = await this.page(order_id)
    if (order.capture !== false) {
      for (const { id } of page.payment_collections.flatMap(
        ({ payments }) => payments
      )) {
        await this.staff(`/admin/payments/${id}/capture`)
      }
    }
    if (delivered) {
      await this.deliver(order_id, page.items)
    }
    const [line] = page.items
    return { order_id, item_id: line?.id ?? "", sku: line?.variant_sku ?? "" }
  }

  async books(order_id: string, sku: string): Promise<Books> {
    const { summary } = await this.page(order_id)
    const { order_changes } = await this.read<{
      order_changes: { change_type: string; status: string }[]
    }>(`/admin/orders/${order_id}/changes`)
    const { inventory_items } = await this.read<{
      inventory_items: { stocked_quantity: number; reserved_quantity: number }[]
    }>(`/admin/inventory-items?sku=${sku}`)
    const [shelf] = inventory_items
    return {
      owed: summary.pending_difference,
      changes: order_changes
        .filter(({ status }) => ["pending", "requested"].includes(status))
        .map(({ change_type }) => change_type),
      stocked: shelf?.stocked_quantity ?? 0,
      reserved: shelf?.reserved_quantity ?? 0,
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
        document: POLICY,
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

  private async checkOut({
    items,
    promo_codes,
    region = "eur",
  }: Story["order"]) {
    const sold = this.regions.find(
      ({ currency_code }) => currency_code === region
    )
    const address = { ...ADDRESS, country_code: COUNTRY[region] }
    const { cart } = await this.shopper<{ cart: { id: string } }>(
      "/store/carts",
      {
        region_id: sold?.id,
        sales_channel_id: this.channel_id,
        email: EMAIL,
        shipping_address: address,
        billing_address: address,
        items: items.map(({ sku, quantity }) => ({
          variant_id: this.variants[sku],
          quantity,
        })),
      }
    )
    const { shipping_options } = await this.read<{
      shipping_options: { id: string; name: string }[]
    }>(`/store/shipping-options?cart_id=${cart.id}`, "shopper")
    const option = shipping_options.find(({ name }) => name === "Standard")
    await this.shopper(`/store/carts/${cart.id}/shipping-methods`, {
      option_id: option?.id,
    })
    if (promo_codes) {
      await this.shopper(`/store/carts/${cart.id}/promotions`, { promo_codes })
    }
    const { payment_collection } = await this.shopper<{
      payment_collection: { id: string }
    }>("/store/payment-collections", { cart_id: cart.id })
    await this.shopper(
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" }
    )
    const { order } = await this.shopper<{ order: { id: string } }>(
      `/store/carts/${cart.id}/complete`
    )
    return order.id
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
    const fields = "summary,items.*,payment_collections.payments.id"
    return (
      await this.read<{ order: OrderPage }>(
        `/admin/orders/${order_id}?fields=${fields}`
      )
    ).order
  }

  private async staff<T>(path: string, body: object = {}): Promise<T> {
    return must(await this.send<T>({ by: "staff", path, body }), path)
  }

  private async shopper<T>(path: string, body: object = {}): Promise<T> {
    return must(await this.send<T>({ by: "shopper", path, body }), path)
  }

  private async read<T>(
    path: string,
    by: "staff" | "shopper" = "staff"
  ): Promise<T> {
    const response = await fetch(`${this.demo.url}${path}`, {
      headers: {
        authorization: this.as[by],
        "x-publishable-api-key": this.key,
      },
    })
    const answer = await response.text()
    if (!response.ok) {
      throw new Error(`GET ${path}: ${response.status} ${answer}`)
    }
    return JSON.parse(answer) as T
  }
}
