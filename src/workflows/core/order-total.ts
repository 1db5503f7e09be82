import type { MedusaContainer } from "@medusajs/framework/types"
import { decorateCartTotals } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { RmaError } from "../../modules/rma/errors"
import { minus, sum, toDecimal, type CoreNumber } from "./exact"
import { rowsOf } from "./rows-of"

/** An amount as core keeps it, exactly: the numeric column beside it went through a float. */
type Raw = Exclude<CoreNumber, null | undefined>

interface Taxed {
  id: string
  is_tax_inclusive: boolean
  tax_lines: { rate: Raw }[]
  adjustments: { amount: Raw; is_tax_inclusive?: boolean }[]
}

interface Version {
  items: (Taxed & {
    unit_price: Raw
    quantity: Raw
    detail: Record<string, Raw>
    /** Put there by core's arithmetic. */
    return_requested_total?: Raw
  })[]
  shipping_methods: (Taxed & { amount: Raw })[]
  credit_lines: { amount: Raw }[]
}

/**
 * What one version of an order is made of, each line with the adjustments of that version, as core's order
 * module reads it.
 */
const VERSION = `
select coalesce(line.items, '[]') as items, coalesce(way.methods, '[]') as shipping_methods,
  coalesce(credit.lines, '[]') as credit_lines
from "order" o
cross join lateral (select coalesce(cast(:version as integer), o.version) as version) v
left join lateral (
  select json_agg(json_build_object(
    'id', l.id, 'quantity', i.raw_quantity, 'is_tax_inclusive', l.is_tax_inclusive,
    'unit_price', coalesce(nullif(i.raw_unit_price, 'null'), l.raw_unit_price),
    'tax_lines', coalesce((
      select json_agg(json_build_object('rate', raw_rate))
      from order_line_item_tax_line where item_id = l.id and deleted_at is null
    ), '[]'),
    'adjustments', coalesce((
      select json_agg(json_build_object('amount', raw_amount, 'is_tax_inclusive', is_tax_inclusive))
      from order_line_item_adjustment
      where item_id = l.id and version = i.version and deleted_at is null
    ), '[]'),
    'detail', json_build_object(
      'return_requested_quantity', i.raw_return_requested_quantity,
      'return_received_quantity', i.raw_return_received_quantity,
      'return_dismissed_quantity', i.raw_return_dismissed_quantity
    )
  )) as items
  from order_item i
  join order_line_item l on l.id = i.item_id and l.deleted_at is null
  where i.order_id = o.id and i.version = v.version and i.deleted_at is null
) line on true
left join lateral (
  select json_agg(json_build_object(
    'id', m.id, 'amount', m.raw_amount, 'is_tax_inclusive', m.is_tax_inclusive,
    'tax_lines', coalesce((
      select json_agg(json_build_object('rate', raw_rate))
      from order_shipping_method_tax_line where shipping_method_id = m.id and deleted_at is null
    ), '[]'),
    'adjustments', coalesce((
      select json_agg(json_build_object('amount', raw_amount))
      from order_shipping_method_adjustment
      where shipping_method_id = m.id and version = s.version and deleted_at is null
    ), '[]')
  )) as methods
  from order_shipping s
  join order_shipping_method m on m.id = s.shipping_method_id and m.deleted_at is null
  where s.order_id = o.id and s.version = v.version and s.deleted_at is null
) way on true
left join lateral (
  select json_agg(json_build_object('amount', raw_amount)) as lines
  from order_credit_line
  where order_id = o.id and version = v.version and deleted_at is null
) credit on true
where o.id = :order_id and o.deleted_at is null and v.version <= o.version`

export interface OrderTotal {
  /** Goods and shipping, less every credit line. */
  total: Decimal
  /** Value of the units that are announced to come back. */
  return_requested_total: Decimal
}

/**
 * What an order costs, by core's own arithmetic: as it is now, or as a version of it was. Exact, major units.
 * All credit lines are counted: core's own total leaves them out while they add up to no more than one minor
 * unit, and counts all of them as soon as they add up to more (measured).
 *
 * @throws `not_found`
 */
export async function readOrderTotal(
  container: MedusaContainer,
  order_id: string,
  version: number | null = null
): Promise<OrderTotal> {
  const [found] = await rowsOf<Version>(container, VERSION, {
    order_id,
    version,
  })
  if (!found) {
    throw new RmaError("not_found", {
      message: version
        ? `order ${order_id} has no version ${version}`
        : `there is no order ${order_id}`,
    })
  }
  const { credit_lines, ...goods } = found
  const { total } = decorateCartTotals(goods)
  return {
    total: minus(
      toDecimal(total),
      sum(credit_lines.map(({ amount }) => amount))
    ),
    return_requested_total: sum(
      goods.items.map((item) => item.return_requested_total)
    ),
  }
}
