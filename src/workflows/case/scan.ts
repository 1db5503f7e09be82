import type { TrackingStatus } from "../../domain/tracking"
import type { FullCase } from "../../modules/rma/queries/read-cases"

/** One thing a carrier said of a parcel. */
export interface Scan {
  /** By which the same message is known again. */
  delivery_id: string
  status: TrackingStatus
  /** ISO 8601, UTC. */
  occurred_at: string
  carrier?: string
  tracking_number?: string
  description?: string
}

/** To the warehouse, or home to the shopper. */
export type ParcelWay = "in" | "back"

/** A scan as the timeline keeps it. */
export const scanData = (scan: Scan, way: ParcelWay) => ({
  way,
  status: scan.status,
  occurred_at: scan.occurred_at,
  delivery_id: scan.delivery_id,
  ...(scan.carrier ? { carrier: scan.carrier } : {}),
  ...(scan.tracking_number ? { tracking_number: scan.tracking_number } : {}),
  ...(scan.description ? { description: scan.description } : {}),
})

/** This message caused this event on this case before: a message may come twice. */
export const wasTaken = (
  { events }: FullCase,
  event: string,
  scan: Scan
): boolean =>
  events.some(
    (row) => row.event === event && row.data?.delivery_id === scan.delivery_id
  )
