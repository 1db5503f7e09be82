import type { CaseStatus } from "../lifecycle"

/** What a carrier says of a parcel. */
export const TRACKING_STATUSES = [
  "in_transit",
  "delivered",
  "lost",
  "returned_to_sender",
  "exception",
] as const
export type TrackingStatus = (typeof TRACKING_STATUSES)[number]

/** Events of the lifecycle that a scan of a parcel to the warehouse causes, in this order. */
export type StepIn = "ship" | "report_lost" | "track"

/** What a scan of a parcel to the shopper causes: a step of the way back, or a line on the timeline. */
export type StepBack = "delivered" | "undeliverable" | "track"

/** Scans that alone tell no more than that the parcel left. */
const LEFT: readonly TrackingStatus[] = ["in_transit"]

const WATCHED: readonly CaseStatus[] = ["in_transit", "received", "resolving"]

/**
 * What a scan does to a case whose goods are coming. Scans arrive late, twice and in any order: none takes
 * a case back, nothing is received by a scan alone, and of a case that is over it says nothing any more.
 *
 * @param arrivable units that can still come
 */
export const stepsIn = (
  status: CaseStatus,
  scan: TrackingStatus,
  arrivable: number
): StepIn[] => {
  if (status === "approved") {
    return [
      "ship",
      ...(LEFT.includes(scan) ? [] : stepsIn("in_transit", scan, arrivable)),
    ]
  }
  if (!WATCHED.includes(status)) {
    return []
  }
  return scan === "lost" && status !== "resolving" && arrivable > 0
    ? ["report_lost"]
    : ["track"]
}

/**
 * What a scan does to goods that go home. Only a parcel on its way arrives or comes back: what was found
 * undeliverable stays so until staff send it again, whatever old scans come after.
 */
export const stepBack = (
  sendBackStatus: string | null,
  scan: TrackingStatus
): StepBack => {
  if (sendBackStatus !== "shipped") {
    return "track"
  }
  switch (scan) {
    case "delivered":
      return "delivered"
    case "returned_to_sender":
      return "undeliverable"
    default:
      return "track"
  }
}
