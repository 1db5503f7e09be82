import type { Transport } from "./transport"

/** Something to have instead. */
export interface ExchangeVariant {
  id: string
  title: string
  /** Whose variant it is. */
  product_title: string
  thumbnail: string | null
  /** Tax included where the shop shows it so; null: no price here. */
  price: number | null
  in_stock: boolean
}

interface CoreOrder {
  order: {
    region_id: string | null
    items: {
      id: string
      product_id: string | null
      variant_id: string | null
    }[]
  }
}

interface CoreProduct {
  title: string
  thumbnail: string | null
  variants: {
    id: string
    title: string
    variant_rank?: number | null
    thumbnail?: string | null
    manage_inventory: boolean
    allow_backorder: boolean
    inventory_quantity?: number
    calculated_price?: { calculated_amount: number | null }
  }[]
}

const FIELDS =
  "title,thumbnail,variants.id,variants.title,variants.variant_rank,+variants.thumbnail,variants.manage_inventory,variants.allow_backorder,+variants.inventory_quantity,*variants.calculated_price"

/** As many products as a shopper looks through; a better word finds the rest. */
const FOUND = 8

/** As the merchant ranked them; where nobody did, by name. */
const inOrder = (
  a: CoreProduct["variants"][number],
  b: CoreProduct["variants"][number]
): number =>
  (a.variant_rank ?? 0) - (b.variant_rank ?? 0) ||
  a.title.localeCompare(b.title, undefined, { numeric: true })

const variantsOf = (product: CoreProduct): ExchangeVariant[] =>
  [...product.variants].sort(inOrder).map((one) => ({
    id: one.id,
    title: one.title,
    product_title: product.title,
    thumbnail: one.thumbnail ?? product.thumbnail,
    price: one.calculated_price?.calculated_amount ?? null,
    in_stock:
      !one.manage_inventory ||
      one.allow_backorder ||
      (one.inventory_quantity ?? 0) > 0,
  }))

const readOrder = async (
  { json }: Transport,
  orderId: string
): Promise<CoreOrder["order"]> =>
  (
    await json<CoreOrder>(`/store/orders/${encodeURIComponent(orderId)}`, {
      query: {
        fields: "id,region_id,items.id,items.product_id,items.variant_id",
      },
    })
  ).order

/** Variants of the product of an order's line, with price and stock, from core's own routes. */
export const readVariants = async (
  transport: Transport,
  orderId: string,
  itemId: string
): Promise<ExchangeVariant[]> => {
  const order = await readOrder(transport, orderId)
  const line = order.items.find(({ id }) => id === itemId)
  if (!line?.product_id) {
    return []
  }
  const { product } = await transport.json<{ product: CoreProduct }>(
    `/store/products/${encodeURIComponent(line.product_id)}`,
    { query: { region_id: order.region_id ?? undefined, fields: FIELDS } }
  )
  return variantsOf(product)
}

const search = async (
  transport: Transport,
  orderId: string,
  by: { q: string } | { "variants[id]": string }
): Promise<ExchangeVariant[]> => {
  const { region_id } = await readOrder(transport, orderId)
  const { products } = await transport.json<{ products: CoreProduct[] }>(
    "/store/products",
    {
      query: {
        ...by,
        region_id: region_id ?? undefined,
        limit: FOUND,
        fields: FIELDS,
      },
    }
  )
  return products.flatMap(variantsOf)
}

/** Variants of other products of the shop that a word is found in; at the price of today. */
export const findVariants = (
  transport: Transport,
  orderId: string,
  q: string
): Promise<ExchangeVariant[]> => search(transport, orderId, { q })

/** One variant of the shop, such as one chosen before; undefined: it is sold no more. */
export const findVariant = async (
  transport: Transport,
  orderId: string,
  variantId: string
): Promise<ExchangeVariant | undefined> =>
  (await search(transport, orderId, { "variants[id]": variantId })).find(
    ({ id }) => id === variantId
  )
