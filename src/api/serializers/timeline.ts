import type { ActorType } from "../../domain/lifecycle"
import type { RmaEventRecord } from "../../modules/rma/records"
import type { AdminTimelineDto, TimelineDto } from "../../types/http"
import { iso } from "./values"

/** What a line may tell a shopper beside its event; ids of staff and of core's records stay inside. */
const SHOWN_TO_SHOPPERS = [
  "amount",
  "carrier",
  "channel",
  "clock",
  "currency_code",
  "description",
  "expires_at",
  "ground",
  "items",
  "kind",
  "message",
  "occurred_at",
  "reference",
  "score",
  "status",
  "tracking_number",
  "until",
  "way",
]

const common = (event: RmaEventRecord) => ({
  id: event.id,
  event: event.event,
  from: event.from_status,
  to: event.to_status,
  actor: event.actor_type as ActorType,
  reason: event.reason,
  created_at: iso(event.created_at),
})

export const storeTimeline = (events: RmaEventRecord[]): TimelineDto[] =>
  events
    .filter((event) => !event.internal)
    .map((event) => ({
      ...common(event),
      data: Object.fromEntries(
        Object.entries(event.data ?? {}).filter(([key]) =>
          SHOWN_TO_SHOPPERS.includes(key)
        )
      ),
    }))

export const adminTimeline = (events: RmaEventRecord[]): AdminTimelineDto[] =>
  events.map((event) => ({
    ...common(event),
    data: event.data ?? {},
    actor_id: event.actor_id,
    internal: event.internal,
  }))
