import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Facts } from "../../domain/policy"
import { unitValue, type UnitValue } from "./unit-value"

/** A variant at its list price. */
export interface PricedVariant {
  id: string
  product_id: string
  product_type_id: string | null
  unit_price: number | string
  is_tax_inclusive: boolean
}

interface OrderRow {
  locale: string | null
  region?: { automatic_taxes: boolean } | null
  items?: { tax_lines?: { rate: number }[] | null }[] | null
  customer?: {
    id: string
    email: string | null
    groups?: { id: string }[] | null
  } | null
  shipping_address?: {
    country_code: string | null
    province: string | null
    address_1: string | null
    address_2: string | null
    city: string | null
    postal_code: string | null
  } | null
}

const loadOrder = async (
  container: MedusaContainer,
  id: string
): Promise<OrderRow | undefined> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "locale",
      "region.automatic_taxes",
      "items.tax_lines.rate",
      "customer.id",
      "customer.email",
      "customer.groups.id",
      "shipping_address.*",
    ],
    filters: { id },
  })
  return (data as unknown as OrderRow[])[0]
}

/** A region may leave taxes to the store, which then asks for them itself; an order may have no region. */
const isTaxed = ({ region, items }: OrderRow): boolean =>
  Boolean(region?.automatic_taxes) ||
  Boolean(items?.some(({ tax_lines }) => tax_lines?.length))

/**
 * Rates in percent by variant, as core's cart asks for them; none where the region's taxes are not automatic and
 * the order was not taxed either.
 */
const ratesOf = async (
  container: MedusaContainer,
  order: Facts["order"],
  variants: readonly PricedVariant[]
): Promise<Map<string, { rate: number }[]>> => {
  const row = order.id ? await loadOrder(container, order.id) : undefined
  const address = row?.shipping_address
  if (!row || !isTaxed(row) || !address?.country_code) {
    return new Map()
  }
  // Two items may choose the same variant, and its rates are told apart by its id.
  const asked = [...new Map(variants.map((one) => [one.id, one])).values()]
  const lines = await container.resolve(Modules.TAX).getTaxLines(
    asked.map(({ id, product_id, product_type_id, unit_price }) => ({
      id,
      product_id,
      ...(product_type_id ? { product_type_id } : {}),
      quantity: 1,
      unit_price,
      currency_code: order.currency_code,
    })),
    {
      address: {
        country_code: address.country_code,
        province_code: address.province,
        address_1: address.address_1 ?? undefined,
        address_2: address.address_2,
        city: address.city ?? undefined,
        postal_code: address.postal_code ?? undefined,
      },
      ...(row.customer
        ? {
            customer: {
              id: row.customer.id,
              email: row.customer.email ?? "",
              customer_groups: (row.customer.groups ?? []).map(({ id }) => id),
            },
          }
        : {}),
      is_return: false,
      ...(row.locale ? { locale: row.locale } : {}),
    }
  )
  const rates = new Map<string, { rate: number }[]>()
  for (const line of lines) {
    if ("line_item_id" in line) {
      const before = rates.get(line.line_item_id) ?? []
      rates.set(line.line_item_id, [...before, { rate: line.rate ?? 0 }])
    }
  }
  return rates
}

/**
 * What one unit of each variant costs on this order, by variant: taxed where the order is delivered, its tax
 * inside the price or added to it as the price says.
 */
export const priceTaxed = async (
  container: MedusaContainer,
  order: Facts["order"],
  variants: readonly PricedVariant[]
): Promise<Map<string, UnitValue>> => {
  if (!variants.length) {
    return new Map()
  }
  const rates = await ratesOf(container, order, variants)
  return new Map(
    variants.map(({ id, unit_price, is_tax_inclusive }) => [
      id,
      unitValue({
        unit_price,
        is_tax_inclusive,
        quantity: 1,
        tax_lines: rates.get(id) ?? [],
        adjustments: [],
      }),
    ])
  )
}
