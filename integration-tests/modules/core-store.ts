import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  Modules,
  ProductStatus,
} from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { readBooks, readLineQuantities } from "../../src/workflows/core"
import {
  deliver,
  ids,
  placeOrder,
  type Catalogue,
  type PlaceOrderInput,
} from "../support/ladder"

export const SKU = "TEE-M"

/** An order of three tees at the shopper's door, paid. */
export async function deliveredTees(
  container: MedusaContainer,
  input: Partial<PlaceOrderInput> = {}
): Promise<{ order_id: string; item_id: string }> {
  const order_id = await placeOrder(container, {
    region: "eur",
    email: "ada@example.com",
    items: [{ sku: SKU, quantity: 3 }],
    ...input,
  })
  await deliver(container, order_id)
  return { order_id, item_id: (await ids(container, order_id))[SKU] ?? "" }
}

interface StoredReturn {
  id: string
  status: string
  items: {
    item_id: string
    quantity: number
    received_quantity: number
    damaged_quantity: number
    reason_id: string | null
  }[]
  fulfillments: {
    id: string
    canceled_at: string | null
    shipped_at: string | null
  }[]
}

/** The order's Returns as the stock admin shows them. */
export async function returnsOf(
  container: MedusaContainer,
  order_id: string
): Promise<StoredReturn[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "return",
      fields: ["id", "status", "items.*", "fulfillments.*"],
      filters: { order_id },
    })
  return data
}

/** What of the order a failed or repeated call must not have touched. */
export const fingerprint = async (
  container: MedusaContainer,
  order_id: string
) => ({
  books: await readBooks(container, order_id),
  lines: await readLineQuantities(container, order_id),
  returns: (await returnsOf(container, order_id)).map(({ id, status }) => ({
    id,
    status,
  })),
})

/** Core's own figure, as the stock admin shows it. */
export async function pendingInAdmin(
  container: MedusaContainer,
  order_id: string
): Promise<number> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ["id", "total", "summary"],
      filters: { id: order_id },
    })
  const [order] = data as unknown as {
    summary: { pending_difference: unknown }
  }[]
  return Number(order?.summary.pending_difference)
}

/** A product, `KIT`, whose unit takes several pieces from the shelf: how many of each, by SKU. */
export async function createKit(
  container: MedusaContainer,
  { sales_channel_id }: Catalogue,
  pieces: Record<string, number>
): Promise<void> {
  const parts = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: Object.keys(pieces) })
  const [profile] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles()
  await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Night hiking kit",
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: profile?.id ?? "",
          sales_channels: [{ id: sales_channel_id }],
          options: [{ title: "Set", values: ["One"] }],
          variants: [
            {
              title: "One",
              sku: "KIT",
              manage_inventory: true,
              options: { Set: "One" },
              prices: [{ amount: 100, currency_code: "eur" }],
              inventory_items: parts.map(({ id, sku }) => ({
                inventory_item_id: id,
                required_quantity: pieces[sku ?? ""] ?? 0,
              })),
            },
          ],
        },
      ],
    },
  })
}

/** The inventory level that units of the tee are taken from. */
export async function levelOf(container: MedusaContainer): Promise<string> {
  const inventory = container.resolve(Modules.INVENTORY)
  const [item] = await inventory.listInventoryItems({ sku: SKU })
  const [level] = await inventory.listInventoryLevels({
    inventory_item_id: item?.id ?? "",
  })
  return level?.id ?? ""
}

/** Pieces in stock of what has this SKU. */
export async function stock(
  container: MedusaContainer,
  sku = SKU
): Promise<number> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant",
      fields: ["inventory_items.inventory.location_levels.stocked_quantity"],
      filters: { sku },
    })
  const [variant] = data as unknown as {
    inventory_items: {
      inventory: { location_levels: { stocked_quantity: number }[] }
    }[]
  }[]
  return Number(
    variant?.inventory_items[0]?.inventory.location_levels[0]?.stocked_quantity
  )
}

/** The next call of a method of one of core's modules fails, from wherever it is made. */
export function failOnce(
  container: MedusaContainer,
  module: string,
  method: string,
  message: string
): jest.SpyInstance {
  const service =
    container.resolve<Record<string, () => Promise<unknown>>>(module)
  return jest.spyOn(service, method).mockRejectedValueOnce(new Error(message))
}
