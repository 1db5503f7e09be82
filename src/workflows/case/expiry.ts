import type {
  CaseClock,
  RmaEventRecord,
  RmaRecord,
} from "../../modules/rma/records"
import { deadline, type Terms } from "./deadlines"
import { COMPLAINT } from "./law-clocks"

/** What a case says of its end. */
export type Ending = Pick<
  RmaRecord,
  "status" | "legal_basis" | "facts" | "clocks" | "offer" | "shipped_at"
>

/** What the timeline says of parcels. */
export type Heard = Pick<
  RmaEventRecord,
  "event" | "actor_type" | "data" | "created_at"
>

const isCarriers = ({ event, actor_type }: Heard): boolean =>
  actor_type === "carrier" && (event === "ship" || event === "track")

const hasArrived = ({ event, data }: Heard): boolean =>
  event === "track" && data?.way === "in" && data.status === "delivered"

/**
 * When a parcel is given up: `transit_valid` after it was sent, or its carrier last said something of it. Never once
 * the carrier brought it, since it waits for staff; nor where a withdrawal was declared, which stays so: who sent what
 * is for a person to find out.
 */
const parcelExpires = (
  rma: Ending,
  terms: Terms | null,
  heard: readonly Heard[]
): Date | null => {
  const { shipped_at, legal_basis } = rma
  if (!shipped_at || legal_basis === "withdrawal" || heard.some(hasArrived)) {
    return null
  }
  const moments = [
    shipped_at,
    ...heard.filter(isCarriers).map(({ created_at }) => created_at),
  ].map((moment) => new Date(moment).getTime())
  return deadline(
    terms,
    { rma },
    new Date(Math.max(...moments)),
    terms?.type.transit_valid
  )
}

/** When a complaint counts as accepted because nobody decided it; null for what is none. */
export const complaintExpires = (
  clocks: readonly CaseClock[] | null
): Date | null => {
  const clock = clocks?.find(
    ({ code, statutory, met_at }) =>
      code === COMPLAINT && statutory && met_at === null
  )
  return clock ? new Date(clock.due_at) : null
}

/**
 * `expires_at` of a case as an event leaves it: to be written with the event.
 *
 * @param heard its timeline, with the line of the event
 */
export const expiresAt = (
  rma: Ending,
  terms: Terms | null,
  heard: readonly Heard[]
): Date | null => {
  const { status, clocks, offer } = rma
  switch (status) {
    case "submitted":
      return complaintExpires(clocks)
    case "offered":
      return offer?.expires_at ? new Date(offer.expires_at) : null
    case "in_transit":
      return parcelExpires(rma, terms, heard)
    default:
      return null
  }
}
