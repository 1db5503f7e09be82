import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  ProductStatus,
  QueryContext,
} from "@medusajs/framework/utils"
import type { FindingCode } from "../../domain/codes"
import type { Facts } from "../../domain/policy"
import { priceTaxed, type PricedVariant } from "./price-taxed"
import type { UnitValue } from "./unit-value"

interface VariantRow {
  id: string
  title: string | null
  product?: {
    id: string
    title: string | null
    status: string
    type_id: string | null
    sales_channels?: { id: string }[] | null
  } | null
  calculated_price?: {
    calculated_amount: number | string | null
    is_calculated_price_tax_inclusive: boolean | null
  } | null
}

/** What is wanted in the place of a variant that was bought. */
export interface VariantWish {
  bought: string | null
  /** Null: the same once more. */
  chosen: string | null
  /** Sent for nothing, so that it may be worth no more; else at its price. */
  free: boolean
}

export interface ChosenVariant {
  /** Why it cannot go out; null: it can. */
  code: FindingCode | null
  /** Product and variant; null: the same once more. */
  title: string | null
  /** What it costs now; null: even. */
  price: UnitValue | null
}

const AS_BOUGHT: ChosenVariant = { code: null, title: null, price: null }

type Who = Pick<Facts, "order" | "customer">

const load = async (
  container: MedusaContainer,
  { order: { region_id, currency_code }, customer }: Who,
  ids: string[]
): Promise<Map<string, VariantRow>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "title",
      "product.id",
      "product.title",
      "product.status",
      "product.type_id",
      "product.sales_channels.id",
      "calculated_price.calculated_amount",
      "calculated_price.is_calculated_price_tax_inclusive",
    ],
    filters: { id: ids },
    context: {
      calculated_price: QueryContext({
        ...(region_id ? { region_id } : {}),
        currency_code,
        // Prices for groups of customers, as their cart would have them.
        ...(customer.group_ids.length
          ? { customer: { groups: customer.group_ids.map((id) => ({ id })) } }
          : {}),
      }),
    },
  })
  return new Map((data as unknown as VariantRow[]).map((row) => [row.id, row]))
}

const priceOf = (row: VariantRow | undefined) =>
  row?.calculated_price?.calculated_amount ?? null

const isSold = (
  { product }: VariantRow,
  { sales_channel_id }: Facts["order"]
): boolean =>
  product?.status === ProductStatus.PUBLISHED &&
  (!sales_channel_id ||
    Boolean(product.sales_channels?.some(({ id }) => id === sales_channel_id)))

/** Of the same product at the same list price (DESIGN § 6). */
const isEven = (bought: VariantRow | undefined, chosen: VariantRow) => {
  const before = priceOf(bought)
  const now = priceOf(chosen)
  return (
    bought?.product?.id === chosen.product?.id &&
    before !== null &&
    now !== null &&
    MathBN.eq(before, now)
  )
}

const judge = (
  { bought, chosen, free }: VariantWish,
  rows: ReadonlyMap<string, VariantRow>,
  order: Facts["order"]
): Omit<ChosenVariant, "price"> & { priced: PricedVariant | null } => {
  const row = rows.get(chosen ?? "")
  const title =
    [row?.product?.title, row?.title].filter(Boolean).join(" · ") || null
  const no = (code: FindingCode) => ({ code, title, priced: null })
  if (!row || !isSold(row, order)) {
    return no("exchange_variant_not_available")
  }
  const amount = priceOf(row)
  if (amount === null) {
    return no("exchange_price_missing")
  }
  const even = isEven(rows.get(bought ?? ""), row)
  if (free && !even) {
    return no("exchange_price_differs")
  }
  return {
    code: null,
    title,
    priced: even
      ? null
      : {
          id: row.id,
          product_id: row.product?.id ?? "",
          product_type_id: row.product?.type_id ?? null,
          unit_price: amount,
          is_tax_inclusive:
            row.calculated_price?.is_calculated_price_tax_inclusive ?? false,
        },
  }
}

/**
 * Other variants than were bought: whether each is sold in the order's sales channel and has a price in its
 * region and currency, and what it costs there and now, tax in. Of the same product at the same list price
 * it is even, and what is sent for nothing has to be (DESIGN § 6). In the order of the wishes.
 */
export const judgeChosen = async (
  container: MedusaContainer,
  who: Who,
  wishes: readonly VariantWish[]
): Promise<ChosenVariant[]> => {
  const isOther = ({ bought, chosen }: VariantWish) =>
    chosen !== null && chosen !== bought
  const ids = wishes
    .filter(isOther)
    .flatMap(({ bought, chosen }) =>
      [bought, chosen].filter((id) => id !== null)
    )
  if (!ids.length) {
    return wishes.map(() => AS_BOUGHT)
  }
  const rows = await load(container, who, [...new Set(ids)])
  const judged = wishes.map((wish) =>
    isOther(wish) ? judge(wish, rows, who.order) : null
  )
  const prices = await priceTaxed(
    container,
    who.order,
    judged.flatMap((one) => one?.priced ?? [])
  )
  return judged.map((one) =>
    one
      ? {
          code: one.code,
          title: one.title,
          price: prices.get(one.priced?.id ?? "") ?? null,
        }
      : AS_BOUGHT
  )
}
