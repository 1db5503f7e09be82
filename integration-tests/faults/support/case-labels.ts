import type { Stage } from "./stage"

/** A label that core has of a case's parcels. */
export interface CaseLabel {
  /** The carrier's own number. */
  label: string
  /** Its Return stands: the shopper sends the goods with it. */
  used: boolean
  /** A Return had it. Between the carrier's answer and that, a crash leaves one that leads nowhere. */
  linked: boolean
  /** The carrier saw the parcel: it can be voided no more. */
  left: boolean
}

export const labelsOf = (
  world: Stage,
  order_id: string
): Promise<CaseLabel[]> =>
  world.sql<CaseLabel>(
    `select f.data ->> 'label' as label,
         coalesce(bool_or(r.id is not null and r.status <> 'canceled'), false) as used,
         coalesce(bool_or(j.id is not null), false) as linked,
         bool_or(f.shipped_at is not null) as left
       from fulfillment f
       left join return_fulfillment j on j.fulfillment_id = f.id
       left join "return" r on r.id = j.return_id and r.deleted_at is null
       where f.data ->> 'label' is not null and exists (
         select 1 from fulfillment_item i join order_item l on l.item_id = i.line_item_id
           where i.fulfillment_id = f.id and l.order_id = $1)
       group by 1`,
    [order_id]
  )
