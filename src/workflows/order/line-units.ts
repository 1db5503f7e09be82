import type { CoreOrder, CoreOrderItem } from "./load-order"
import { toNumber } from "./unit-value"

/**
 * What core leaves of a line to be returned: what left the shop, less what is requested, received, dismissed or
 * written off (core counts dismissed units as written off too, so the larger of the two). Core itself forgets the received ones (MEDUSA § 2.3, pinned by a test), so it is never
 * asked.
 */
export const availableInCore = (
  item: Pick<CoreOrderItem, "detail">
): number => {
  const { detail } = item
  return Math.max(
    0,
    toNumber(detail.shipped_quantity) -
      toNumber(detail.return_requested_quantity) -
      toNumber(detail.return_received_quantity) -
      Math.max(
        toNumber(detail.return_dismissed_quantity),
        toNumber(detail.written_off_quantity)
      )
  )
}

const iso = (value: string | Date): string => new Date(value).toISOString()

/** The last of these moments; null when none is known. */
export const latest = (values: (string | Date | null)[]): string | null => {
  const known = values
    .filter((value): value is string | Date => value !== null)
    .map(iso)
  return known.length ? (known.sort().at(-1) ?? null) : null
}

const windowsOf = ({ id, stands_for, own_windows }: CoreOrderItem): string =>
  own_windows ? id : (stands_for ?? id)

/** When the parcels with this line were shipped and delivered; the last one counts. */
export const lineAnchors = (order: CoreOrder, item: CoreOrderItem) => {
  const parcels = order.fulfillments.filter(
    (parcel) =>
      !parcel.canceled_at &&
      (parcel.items ?? []).some((line) => line.line_item_id === windowsOf(item))
  )
  const allDelivered =
    parcels.length > 0 && parcels.every((parcel) => parcel.delivered_at)
  return {
    placed: iso(order.created_at),
    // One that was only marked as delivered left no later than it arrived.
    shipped: latest(
      parcels.map((parcel) => parcel.shipped_at ?? parcel.delivered_at)
    ),
    // A parcel nobody marked as delivered has no known date: the policy's fallback counts from shipping.
    delivered: allDelivered
      ? latest(parcels.map((parcel) => parcel.delivered_at))
      : null,
  }
}
