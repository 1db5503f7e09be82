import { isService } from "../../../domain/lifecycle"
import type { RmaItemDto } from "../../../types/http"
import { amount, wholeNumber, written } from "../numbers"
import { UNCHANGED } from "./send-back"

export const INSTEAD = [
  "refund",
  "store_credit",
  "replacement",
  "price_reduction",
  "send_back",
] as const

export interface ChangeResolutionValues {
  items: { id: string; resolution: string; quantity: string; amount: string }[]
  reason: string
}

/** Units of an item that are worked on and have not left the workshop. */
export const inWorkshop = (item: RmaItemDto): number =>
  isService(item.resolution) && item.send_back?.status === "pending"
    ? item.accepted_quantity
    : 0

export const changeResolutionDefaults = (
  items: RmaItemDto[]
): ChangeResolutionValues => ({
  items: items
    .filter((item) => inWorkshop(item) > 0)
    .map((item) => ({
      id: item.id,
      resolution: UNCHANGED,
      quantity: String(inWorkshop(item)),
      amount: "",
    })),
  reason: "",
})

/** Body of `POST …/change-resolution`. */
export const changeResolutionBody = (values: ChangeResolutionValues) => ({
  items: values.items
    .filter(({ resolution }) => resolution !== UNCHANGED)
    .map(({ id, resolution, quantity, amount: money }) => ({
      id,
      resolution,
      quantity: wholeNumber(quantity) ?? 0,
      ...(resolution === "price_reduction" && { amount: amount(money) }),
    })),
  reason: written(values.reason),
})
