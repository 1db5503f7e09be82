import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  ProductStatus,
  QueryContext,
} from "@medusajs/framework/utils"
import type { FindingCode } from "../../domain/codes"
import type { Facts } from "../../domain/policy"

interface VariantRow {
  id: string
  product?: {
    id: string
    status: string
    sales_channels?: { id: string }[] | null
  } | null
  calculated_price?: { calculated_amount: number | string | null } | null
}

const load = async (
  container: MedusaContainer,
  { region_id, currency_code }: Facts["order"],
  ids: string[]
): Promise<Map<string, VariantRow>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "product.id",
      "product.status",
      "product.sales_channels.id",
      "calculated_price.calculated_amount",
    ],
    filters: { id: ids },
    context: {
      calculated_price: QueryContext({
        ...(region_id ? { region_id } : {}),
        currency_code,
      }),
    },
  })
  return new Map((data as unknown as VariantRow[]).map((row) => [row.id, row]))
}

const priceOf = ({ calculated_price }: VariantRow) =>
  calculated_price?.calculated_amount ?? null

/** Why `chosen` cannot go out for `bought`; null: it can. */
const objection = (
  bought: VariantRow | undefined,
  chosen: VariantRow | undefined,
  { sales_channel_id }: Facts["order"]
): FindingCode | null => {
  const sold =
    chosen?.product?.status === ProductStatus.PUBLISHED &&
    (!sales_channel_id ||
      chosen.product.sales_channels?.some(({ id }) => id === sales_channel_id))
  if (!chosen || !sold) {
    return "exchange_variant_not_available"
  }
  const price = priceOf(chosen)
  if (price === null) {
    return "exchange_price_missing"
  }
  const before = bought && priceOf(bought)
  return bought?.product?.id === chosen.product?.id &&
    before !== null &&
    before !== undefined &&
    MathBN.eq(before, price)
    ? null
    : "exchange_price_differs"
}

/**
 * What stands against sending other variants than were bought: each must be sold in the order's sales channel,
 * have a price in its region and currency, and be even: of the same product at the same list price
 * (DESIGN § 6). In the order of the wishes.
 */
export const judgeChosen = async (
  container: MedusaContainer,
  order: Facts["order"],
  wishes: readonly { bought: string | null; chosen: string | null }[]
): Promise<(FindingCode | null)[]> => {
  const others = wishes.filter(
    ({ bought, chosen }) => chosen !== null && chosen !== bought
  )
  const ids = others.flatMap(({ bought, chosen }) =>
    [bought, chosen].filter((id) => id !== null)
  )
  const rows = ids.length
    ? await load(container, order, [...new Set(ids)])
    : new Map<string, VariantRow>()
  return wishes.map(({ bought, chosen }) =>
    chosen === null || chosen === bought
      ? null
      : objection(rows.get(bought ?? ""), rows.get(chosen), order)
  )
}
