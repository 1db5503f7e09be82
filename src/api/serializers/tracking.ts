import { TRACKING_STATUSES } from "../../domain/tracking"
import type { RmaEventRecord } from "../../modules/rma/records"
import type { TrackingDto } from "../../types/http"

const read = ({ data }: RmaEventRecord): TrackingDto[] => {
  const status = TRACKING_STATUSES.find((one) => one === data?.status)
  return data?.way === "in" && status && typeof data.occurred_at === "string"
    ? [
        {
          status,
          occurred_at: data.occurred_at,
          description:
            typeof data.description === "string" ? data.description : null,
        },
      ]
    : []
}

/** Scans come in any order: the last is the one that happened last, not the one that was told last. */
export const trackingDto = (events: RmaEventRecord[]): TrackingDto | null =>
  events
    .flatMap(read)
    .reduce<TrackingDto | null>(
      (last, one) => (last && last.occurred_at > one.occurred_at ? last : one),
      null
    )
