import type { MedusaContainer } from "@medusajs/framework/types"
import { rowsOf } from "./rows-of"

const LABELS = `
select label.id from order_fulfillment j
join fulfillment_label label on label.fulfillment_id = j.fulfillment_id and label.deleted_at is null
where j.order_id = :order_id and j.deleted_at is null
  and upper(regexp_replace(label.tracking_number, '\\s', '', 'g')) = upper(regexp_replace(:number, '\\s', '', 'g'))
limit 1`

/** Whether a parcel of this order went to the shopper under this number, however it is spelled. */
export const isOutbound = async (
  container: MedusaContainer,
  order_id: string | null,
  number: string
): Promise<boolean> =>
  order_id !== null &&
  (await rowsOf(container, LABELS, { order_id, number })).length > 0
