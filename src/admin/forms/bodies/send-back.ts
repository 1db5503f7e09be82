import type { RmaItemDto } from "../../../types/http"
import { isSendBackOpen } from "../../lib/units"
import { written } from "../numbers"

export const SEND_BACK_STATUSES = [
  "shipped",
  "delivered",
  "undeliverable",
  "abandoned",
  "disposed",
] as const

/** The way back of this item is not touched. */
export const UNCHANGED = "unchanged"

export interface SendBackValues {
  items: {
    id: string
    status: string
    carrier: string
    tracking_number: string
  }[]
}

export const sendBackDefaults = (items: RmaItemDto[]): SendBackValues => ({
  items: items.filter(isSendBackOpen).map((item) => ({
    id: item.id,
    status: item.send_back?.status === "pending" ? "shipped" : "delivered",
    carrier: item.send_back?.carrier ?? "",
    tracking_number: item.send_back?.tracking_number ?? "",
  })),
})

/** Body of `POST …/send-back`. */
export const sendBackBody = (values: SendBackValues) => ({
  items: values.items
    .filter(({ status }) => status !== UNCHANGED)
    .map((entry) => {
      const carrier = written(entry.carrier)
      const tracking = written(entry.tracking_number)
      return {
        id: entry.id,
        status: entry.status,
        ...(carrier && { carrier }),
        ...(tracking && { tracking_number: tracking }),
      }
    }),
})
