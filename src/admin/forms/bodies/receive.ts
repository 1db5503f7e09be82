import type { RmaItemDto } from "../../../types/http"
import { arrivable } from "../../lib/units"
import { wholeNumber } from "../numbers"

export interface ReceiveValues {
  items: {
    id: string
    /** Units that were to come when the form was opened: sent twice, a parcel is counted once. */
    outstanding: number
    quantity: string
    missing: string
  }[]
}

/** The parcel is taken to hold all that is still to come. */
export const receiveDefaults = (items: RmaItemDto[]): ReceiveValues => ({
  items: items
    .filter((item) => arrivable(item) > 0)
    .map((item) => ({
      id: item.id,
      outstanding: arrivable(item),
      quantity: String(arrivable(item)),
      missing: "0",
    })),
})

/** Body of `POST …/receive`; items of which nothing was in the parcel are left out. */
export const receiveBody = (values: ReceiveValues) => ({
  items: values.items.flatMap((entry) => {
    const quantity = wholeNumber(entry.quantity) ?? 0
    const missing = wholeNumber(entry.missing) ?? 0
    return quantity + missing > 0
      ? [
          {
            id: entry.id,
            outstanding: entry.outstanding,
            quantity,
            ...(missing > 0 && { missing }),
          },
        ]
      : []
  }),
})
