import { defaultCurrencies, MathBN } from "@medusajs/framework/utils"
import type { Facts, ItemFacts } from "../../domain/policy/facts"
import { guestStanding, type Standing } from "../../domain/loyalty"
import type { LineUnits } from "../../modules/rma/queries/units"
import { loyaltyFacts, returnRateFacts } from "../loyalty/loyalty-facts"
import { businessOf, lastDelivered, withdrawableInCore } from "./consumer-facts"
import { eventAnchors } from "./event-anchors"
import type { CoreCustomer } from "./load-customers"
import { namesOf, type StoreNames } from "./load-names"
import type { CoreOrder, CoreOrderItem } from "./load-order"
import { availableInCore, lineAnchors } from "./line-units"
import type { ProductFacts } from "./product-facts"
import { toNumber, unitValue } from "./unit-value"

export interface FactsInput {
  order: CoreOrder
  products: Map<string, ProductFacts>
  customers: Map<string, CoreCustomer>
  /** Where the customers stand; one who is left out is not known. */
  standings: ReadonlyMap<string, Standing>
  names: StoreNames
  /** What our cases know of each line. */
  units: Record<string, LineUnits>
  now: string
  holidays: string[]
  /** Groups of customers who buy as businesses. */
  businessGroups: readonly string[]
}

const itemFacts = (input: FactsInput, item: CoreOrderItem): ItemFacts => {
  const product = item.product_id
    ? input.products.get(item.product_id)
    : undefined
  return {
    item_id: item.id,
    title: item.title,
    sku: item.variant_sku,
    thumbnail: item.thumbnail,
    variant: {
      id: item.variant_id,
      title: item.variant_title,
      sku: item.variant_sku,
    },
    product: {
      id: item.product_id,
      title: item.product_title,
      handle: item.product_handle,
      type: item.product_type,
      collection: item.product_collection,
      tags: product?.tags ?? [],
      categories: product?.categories ?? [],
    },
    quantity: toNumber(item.quantity),
    shipped_quantity: toNumber(item.detail.shipped_quantity),
    delivered_quantity: toNumber(item.detail.delivered_quantity),
    returnable_quantity: Math.max(
      0,
      availableInCore(item) - (input.units[item.id]?.held ?? 0)
    ),
    withdrawable_quantity: Math.max(
      0,
      withdrawableInCore(item) - (input.units[item.id]?.held ?? 0)
    ),
    refused_before_quantity: input.units[item.id]?.refused_before ?? 0,
    // Goods sent in place of a repaired unit go on as that unit does.
    repaired_at:
      input.units[item.id]?.repaired_at ??
      input.units[item.stands_for ?? ""]?.repaired_at ??
      null,
    unit_value: unitValue(item).gross,
    anchors: {
      ...lineAnchors(input.order, item),
      ...eventAnchors(input.order, item),
    },
  }
}

/** Minor-unit digits of a currency; 2 where core does not know it. */
export const currencyDigits = (code: string): number =>
  defaultCurrencies[code.toUpperCase()]?.decimal_digits ?? 2

/** Takes the facts of an order once: serialisable, complete, and all that a decision may depend on. */
export const buildFacts = (input: FactsInput): Facts => {
  const { order } = input
  const customer = order.customer_id
    ? input.customers.get(order.customer_id)
    : undefined
  const standing = customer ? input.standings.get(customer.id) : guestStanding()
  const bought = order.items.filter((item) => !item.stands_for)
  const total = bought.reduce(
    (sum, item) =>
      MathBN.add(
        sum,
        MathBN.mult(unitValue(item).gross, toNumber(item.quantity))
      ),
    MathBN.convert(0)
  )
  return {
    now: input.now,
    holidays: input.holidays,
    order: {
      id: order.id,
      display_id: order.display_id,
      placed_at: new Date(order.created_at).toISOString(),
      email: order.email,
      currency_code: order.currency_code,
      currency_digits: currencyDigits(order.currency_code),
      sales_channel_id: order.sales_channel_id,
      region_id: order.region_id,
      ...namesOf(input.names, order),
      country_code: order.shipping_address?.country_code?.toLowerCase() ?? null,
      locale: order.locale,
      canceled: order.status === "canceled" || order.canceled_at !== null,
      total: total.toFixed(),
      last_delivered: lastDelivered(order),
    },
    customer: {
      id: order.customer_id,
      registered: customer?.has_account ?? false,
      group_ids: (customer?.groups ?? []).map((group) => group.id),
      groups: (customer?.groups ?? []).map((group) => group.name),
      business: businessOf(customer, order, input.businessGroups),
      ...returnRateFacts(standing),
    },
    ...loyaltyFacts(standing),
    items: order.items.map((item) => itemFacts(input, item)),
  }
}
