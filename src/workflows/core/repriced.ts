import type { MedusaContainer } from "@medusajs/framework/types"
import { rowsOf } from "./rows-of"

/** Core keeps the lines of each version of an order, and in them a price that an order edit set. */
const REPRICED = `
select i.item_id from "order" o
join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
join order_line_item line on line.id = i.item_id
join lateral (
  select e.unit_price from order_item e
  where e.order_id = o.id and e.item_id = i.item_id and e.deleted_at is null and e.created_at <= cast(:since as timestamptz)
  order by e.version desc limit 1
) was on true
where o.id = :order_id and i.item_id = any(:lines)
  and coalesce(i.unit_price, line.unit_price) <> coalesce(was.unit_price, line.unit_price)
limit 1`

/** Whether an order edit changed the price of one of these lines since then. */
export const isRepriced = async (
  container: MedusaContainer,
  order_id: string,
  lines: readonly string[],
  since: Date
): Promise<boolean> =>
  (
    await rowsOf(container, REPRICED, {
      order_id,
      lines,
      since: since.toISOString(),
    })
  ).length > 0
