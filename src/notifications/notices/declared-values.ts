import { formatList, formatMoment } from "../format"
import type { Reader } from "../language"
import { EVERYTHING } from "./declared"

type Moment = Date | string | null

/** A declaration as it was written. */
export interface DeclaredWords {
  name: string
  email: string
  order_number: string
  items:
    | { item_id?: string; sku?: string; title?: string; quantity?: number }[]
    | null
  received_at: Moment
  repeated_at: Moment
}

/** What the acknowledgement says of it. Moments are in UTC, and say so: where the shopper is nobody knows. */
export const declaredValues = (
  { name, email, order_number, items, ...moments }: DeclaredWords,
  reader: Reader
): Record<string, string | null> => {
  const named = (items ?? []).map(
    ({ item_id, sku, title, quantity }) =>
      `${quantity === undefined ? "" : `${quantity} × `}${[title, sku, item_id].filter(Boolean).join(", ")}`
  )
  return {
    name,
    email,
    order: order_number,
    items: formatList(named) ?? EVERYTHING[reader.language],
    received_at: formatMoment(moments.received_at, reader, "UTC"),
    repeated_at: formatMoment(moments.repeated_at, reader, "UTC"),
  }
}
