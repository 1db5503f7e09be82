import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SHIPPED_UNITS } from "../../modules/rma/queries/shipped-units"
import { loadParcels } from "./load-parcels"

/**
 * Only what facts need, in one statement: through Query the same costs several times as much (measured), and
 * a test holds the two against each other. As there, a line is the one of the order's version with the
 * adjustments of that version, whose price goes before the line's own. Metadata are both, the version's last:
 * an order placed from a cart has `{}` there, behind which Query hides what a store writes on its line. Lines
 * come as they were placed: those of one cart have one instant and random ids, so only where they lie tells.
 * Amounts come from the raw columns, exactly; the numeric ones beside them went through a float.
 */
const ORDERS = `
select o.id, o.display_id, o.status, o.canceled_at, o.created_at, o.email, o.currency_code, o.customer_id,
  o.sales_channel_id, o.region_id, o.locale, o.metadata, shipping.address as shipping_address,
  billing.address as billing_address, coalesce(line.items, '[]') as items
from (
  select * from "order"
  where deleted_at is null
    and (cast(:ids as text[]) is null or id = any(cast(:ids as text[])))
    and (cast(:customer_id as text) is null or customer_id = cast(:customer_id as text))
  order by created_at desc, id desc
  limit :limit offset :offset
) o
left join lateral (
  select json_build_object(
    'country_code', country_code, 'first_name', first_name, 'last_name', last_name, 'company', company
  ) as address
  from order_address where id = o.shipping_address_id and deleted_at is null
) shipping on true
left join lateral (
  select json_build_object('company', company) as address
  from order_address where id = o.billing_address_id and deleted_at is null
) billing on true
left join lateral (
  select json_agg(json_build_object(
    'id', l.id, 'title', l.title, 'subtitle', l.subtitle, 'thumbnail', l.thumbnail,
    'variant_id', l.variant_id, 'variant_title', l.variant_title, 'variant_sku', l.variant_sku,
    'product_id', l.product_id, 'product_title', l.product_title, 'product_handle', l.product_handle,
    'product_type', l.product_type, 'product_collection', l.product_collection,
    'metadata', coalesce(nullif(l.metadata, 'null'), '{}') || coalesce(nullif(i.metadata, 'null'), '{}'),
    'quantity', i.raw_quantity,
    'unit_price', coalesce(nullif(i.raw_unit_price, 'null'), l.raw_unit_price),
    'is_tax_inclusive', l.is_tax_inclusive,
    'tax_lines', (
      select json_agg(json_build_object('rate', raw_rate))
      from order_line_item_tax_line where item_id = l.id and deleted_at is null
    ),
    'adjustments', (
      select json_agg(json_build_object(
        'amount', raw_amount, 'is_tax_inclusive', is_tax_inclusive, 'promotion_id', promotion_id
      ))
      from order_line_item_adjustment
      where item_id = l.id and version = i.version and deleted_at is null
    ),
    'detail', json_build_object(
      'quantity', i.raw_quantity, 'fulfilled_quantity', i.raw_fulfilled_quantity,
      'shipped_quantity', ${SHIPPED_UNITS}, 'delivered_quantity', i.raw_delivered_quantity,
      'return_requested_quantity', i.raw_return_requested_quantity,
      'return_received_quantity', i.raw_return_received_quantity,
      'return_dismissed_quantity', i.raw_return_dismissed_quantity,
      'written_off_quantity', i.raw_written_off_quantity
    )
  ) order by l.created_at, l.id) as items
  from order_item i
  join order_line_item l on l.id = i.item_id
  where i.order_id = o.id and i.version = o.version and i.deleted_at is null
) line on true
order by o.created_at desc, o.id desc`

/** An amount as core hands it out: a BigNumber, its raw value, or a plain number. */
export type CoreNumber =
  | number
  | string
  | { numeric?: number; value?: string; raw?: { value: string } }

export interface CoreTaxLine {
  rate: CoreNumber
}

export interface CoreAdjustment {
  amount: CoreNumber
  is_tax_inclusive?: boolean | null
  promotion_id?: string | null
}

export interface CoreOrderItem {
  id: string
  /** The line that was bought, where this one was sent in place of units of it: its windows go on. */
  stands_for?: string
  /** It was chosen in exchange at its own price: its windows start with its own parcel all the same. */
  own_windows?: true
  title: string
  subtitle?: string | null
  thumbnail: string | null
  variant_id: string | null
  variant_title: string | null
  variant_sku: string | null
  product_id: string | null
  product_title: string | null
  product_handle: string | null
  product_type: string | null
  product_collection: string | null
  metadata: Record<string, unknown> | null
  quantity: CoreNumber
  unit_price: CoreNumber
  is_tax_inclusive: boolean | null
  tax_lines: CoreTaxLine[] | null
  adjustments: CoreAdjustment[] | null
  detail: {
    quantity: CoreNumber
    fulfilled_quantity: CoreNumber
    /** What left the shop (`SHIPPED_UNITS`); core's own counter leaves out what was only marked as delivered. */
    shipped_quantity: CoreNumber
    delivered_quantity: CoreNumber
    return_requested_quantity: CoreNumber
    return_received_quantity: CoreNumber
    return_dismissed_quantity: CoreNumber
    written_off_quantity: CoreNumber
  }
}

export interface CoreFulfillment {
  id: string
  shipped_at: string | Date | null
  delivered_at: string | Date | null
  canceled_at: string | Date | null
  items: { line_item_id: string | null; quantity: CoreNumber }[] | null
}

export interface CoreOrder {
  id: string
  display_id: number | null
  status: string
  canceled_at: string | Date | null
  created_at: string | Date
  email: string | null
  currency_code: string
  customer_id: string | null
  sales_channel_id: string | null
  region_id: string | null
  locale: string | null
  metadata: Record<string, unknown> | null
  shipping_address: {
    country_code: string | null
    first_name: string | null
    last_name: string | null
    company?: string | null
  } | null
  billing_address?: { company?: string | null } | null
  items: CoreOrderItem[]
  fulfillments: CoreFulfillment[]
}

export interface OrderFilters {
  id?: string | string[]
  customer_id?: string
}

/** How many orders a customer has. */
const countOrders = async (
  knex: Knex,
  { id, customer_id }: OrderFilters
): Promise<number> => {
  const [row] = await knex("order")
    .where({ deleted_at: null })
    .modify((builder) => {
      if (id !== undefined) {
        void builder.whereIn("id", [id].flat())
      }
      if (customer_id !== undefined) {
        void builder.where({ customer_id })
      }
    })
    .count<{ count: string }[]>({ count: "*" })
  return Number(row?.count)
}

/** Reads orders by id or owner, newest first. */
export const loadOrders = async (
  container: MedusaContainer,
  filters: OrderFilters,
  page?: { limit: number; offset: number }
): Promise<{ orders: CoreOrder[]; count: number }> => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const known = filters.id === undefined ? null : [filters.id].flat()
  const [{ rows }, parcelsOfKnown, count] = await Promise.all([
    knex.raw<{ rows: Omit<CoreOrder, "fulfillments">[] }>(ORDERS, {
      ids: known,
      customer_id: filters.customer_id ?? null,
      limit: page?.limit ?? null,
      offset: page?.offset ?? 0,
    }),
    known ? loadParcels(container, known) : null,
    page ? countOrders(knex, filters) : null,
  ])
  const parcels =
    parcelsOfKnown ??
    (await loadParcels(
      container,
      rows.map(({ id }) => id)
    ))
  return {
    orders: rows.map((order) => ({
      ...order,
      fulfillments: parcels.get(order.id) ?? [],
    })),
    count: count ?? rows.length,
  }
}
