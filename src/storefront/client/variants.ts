import type { Transport } from "./transport"

/** Something to have instead. */
export interface ExchangeVariant {
  id: string
  title: string
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
  product: {
    thumbnail: string | null
    variants: {
      id: string
      title: string
      manage_inventory: boolean
      allow_backorder: boolean
      inventory_quantity?: number
      calculated_price?: { calculated_amount: number | null }
    }[]
  }
}

/** Variants of the product of an order's line, with price and stock, from core's own routes. */
export const readVariants = async (
  { json }: Transport,
  orderId: string,
  itemId: string
): Promise<ExchangeVariant[]> => {
  const { order } = await json<CoreOrder>(
    `/store/orders/${encodeURIComponent(orderId)}`,
    {
      query: {
        fields: "id,region_id,items.id,items.product_id,items.variant_id",
      },
    }
  )
  const line = order.items.find(({ id }) => id === itemId)
  if (!line?.product_id) {
    return []
  }
  const { product } = await json<CoreProduct>(
    `/store/products/${encodeURIComponent(line.product_id)}`,
    {
      query: {
        region_id: order.region_id ?? undefined,
        fields:
          "thumbnail,variants.id,variants.title,variants.manage_inventory,variants.allow_backorder,+variants.inventory_quantity,*variants.calculated_price",
      },
    }
  )
  return product.variants.map((one) => ({
    id: one.id,
    title: one.title,
    thumbnail: product.thumbnail,
    price: one.calculated_price?.calculated_amount ?? null,
    in_stock:
      !one.manage_inventory ||
      one.allow_backorder ||
      (one.inventory_quantity ?? 0) > 0,
  }))
}
