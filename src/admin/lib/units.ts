import type { RmaItemDto } from "../../types/http"

/** Units that can still come. */
export const arrivable = (item: RmaItemDto): number =>
  item.awaiting_quantity + item.in_transit_quantity

/**
 * Units that reached us and wait for a judgement: what is not judged yet,
 * less what has not come. The API answers no `pending_quantity`; the
 * acceptance quantities add up to `quantity`, so it is the rest.
 */
export const inspectable = (item: RmaItemDto): number => {
  const pending =
    item.quantity -
    item.accepted_quantity -
    item.refused_quantity -
    item.review_quantity -
    item.declined_quantity
  return pending + item.review_quantity - arrivable(item)
}

/** The way back of refused units is not over. */
export const isSendBackOpen = (item: RmaItemDto): boolean =>
  item.send_back !== null &&
  !["delivered", "abandoned", "disposed"].includes(item.send_back.status)
