import type { OrderLine } from "../../lib/order-lines"
import { wholeNumber, written } from "../numbers"

export interface CreateValues {
  request_type: string
  reason: string
  resolution: string
  fields: Record<string, string>
  items: { id: string; quantity: string }[]
  message: string
}

/** Nothing is taken back unless somebody says how much. */
export const createDefaults = (lines: readonly OrderLine[]): CreateValues => ({
  request_type: "",
  reason: "",
  resolution: "",
  fields: {},
  items: lines.map(({ id }) => ({ id, quantity: "0" })),
  message: "",
})

/**
 * Body of `POST /admin/rmas`: one reason and resolution for all lines. `fields`
 * are the keys that the chosen type asks for; what another type asked is dropped.
 */
export const createBody = (
  values: CreateValues,
  orderId: string,
  fields: readonly string[]
) => {
  const declared = fields.flatMap((key): [string, string][] => {
    const value = written(values.fields[key] ?? "")
    return value ? [[key, value]] : []
  })
  const message = written(values.message)
  return {
    order_id: orderId,
    request_type: values.request_type,
    items: values.items.flatMap(({ id, quantity }) => {
      const units = wholeNumber(quantity) ?? 0
      return units > 0
        ? [
            {
              item_id: id,
              quantity: units,
              reason: values.reason,
              resolution: values.resolution,
              ...(declared.length > 0 && {
                fields: Object.fromEntries(declared),
              }),
            },
          ]
        : []
    }),
    ...(message && { message }),
  }
}
