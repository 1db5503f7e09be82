import type { MedusaContainer } from "@medusajs/framework/types"
import { ShippingOptionPriceType } from "@medusajs/framework/utils"
import { read, readById } from "./read"

interface OrderRow {
  shipping_methods?:
    | {
        shipping_option_id: string | null
        detail?: {
          return_id?: string | null
          claim_id?: string | null
          exchange_id?: string | null
        } | null
      }[]
    | null
}

/**
 * The option by which the order went out, for what is sent in its place; null when it is gone, or when a
 * provider would have to be asked for a price that nobody pays.
 */
export async function chooseOutboundOption(
  container: MedusaContainer,
  order_id: string
): Promise<string | null> {
  const { shipping_methods } = await readById<OrderRow>(
    container,
    "order",
    order_id,
    [
      "id",
      "shipping_methods.shipping_option_id",
      "shipping_methods.detail.return_id",
      "shipping_methods.detail.claim_id",
      "shipping_methods.detail.exchange_id",
    ]
  )
  const ids = (shipping_methods ?? [])
    .filter(
      ({ detail }) =>
        !detail?.return_id && !detail?.claim_id && !detail?.exchange_id
    )
    .map(({ shipping_option_id }) => shipping_option_id)
    .filter((id) => id !== null)
  if (!ids.length) {
    return null
  }
  const options = await read<{
    id: string
    price_type: ShippingOptionPriceType
  }>(container, "shipping_option", { id: ids }, ["id", "price_type"])
  return (
    options.find((one) => one.price_type === ShippingOptionPriceType.FLAT)
      ?.id ?? null
  )
}
