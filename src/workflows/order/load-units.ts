import type { MedusaContainer } from "@medusajs/framework/types"
import { SHIPPED_UNITS } from "../../modules/rma/queries/shipped-units"
import { rowsOf } from "../core/rows-of"
import type { CoreOrderItem } from "./load-order"

/** An order line with its counters alone. */
export type LineCounters = Pick<CoreOrderItem, "id" | "detail">

/** The lines of the order's present version; an order without any has one row of nulls. */
const LINES = `
select o.status = 'canceled' as canceled, i.item_id as id, i.raw_quantity as quantity, i.raw_fulfilled_quantity as fulfilled_quantity,
  json_build_object('value', ${SHIPPED_UNITS}::text) as shipped_quantity,
  i.raw_delivered_quantity as delivered_quantity,
  i.raw_return_requested_quantity as return_requested_quantity,
  i.raw_return_received_quantity as return_received_quantity,
  i.raw_return_dismissed_quantity as return_dismissed_quantity,
  i.raw_written_off_quantity as written_off_quantity
from "order" o
left join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
where o.id = :order_id and o.deleted_at is null
order by i.item_id`

/** Core's raw numbers, exactly. */
type Counters = Record<keyof LineCounters["detail"], { value: string }>

export interface CountedLine {
  id: string
  /** Its order was: core's counters stay as they were. */
  canceled: boolean
  detail: Counters
}

/** Core's counters of every line of an order, where nothing else is asked. Null when there is no such order. */
export const loadUnits = async (
  container: MedusaContainer,
  order_id: string
): Promise<CountedLine[] | null> => {
  const rows = await rowsOf<
    Counters & { id: string | null; canceled: boolean }
  >(container, LINES, { order_id })
  return rows.length
    ? rows.flatMap(({ id, canceled, ...detail }) =>
        id ? [{ id, canceled, detail }] : []
      )
    : null
}
