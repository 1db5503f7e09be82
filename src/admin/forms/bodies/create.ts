import type { OrderLine } from "../../lib/order-lines"
import { wholeNumber, written } from "../numbers"

export interface CreateValues {
  request_type: string
  reason: string
  resolution: string
  fields: Record<string, string>
  items: { id: string; quantity: string }[]
  message: string
  /** Whose it is, and what it is about, where no order says so. */
  email: string
  sku: string
  serial: string
  title: string
  /** `2026-03-31`. */
  purchased_at: string
}

/** Nothing is taken back unless somebody says how much. */
export const createDefaults = (lines: readonly OrderLine[]): CreateValues => ({
  request_type: "",
  reason: "",
  resolution: "",
  fields: {},
  items: lines.map(({ id }) => ({ id, quantity: "0" })),
  message: "",
  email: "",
  sku: "",
  serial: "",
  title: "",
  purchased_at: "",
})

type Asked = Pick<CreateValues, "reason" | "resolution" | "fields">

/** Why, for what, and the answers to what the chosen type asks; what another type asked is dropped. */
const asked = (values: Asked, fields: readonly string[]) => {
  const declared = fields.flatMap((key): [string, string][] => {
    const value = written(values.fields[key] ?? "")
    return value ? [[key, value]] : []
  })
  return {
    ...(values.reason && { reason: values.reason }),
    ...(values.resolution && { resolution: values.resolution }),
    ...(declared.length > 0 && { fields: Object.fromEntries(declared) }),
  }
}

/**
 * Body of `POST /admin/rmas` about an order: one reason and resolution for all lines.
 *
 * @param lines those that the chosen type can be asked for; what was entered at another is dropped
 * @param fields the keys that the chosen type asks for
 */
export const createBody = (
  values: CreateValues,
  orderId: string,
  lines: readonly OrderLine[],
  fields: readonly string[]
) => {
  const message = written(values.message)
  const offered = lines.map(({ id }) => id)
  return {
    order_id: orderId,
    request_type: values.request_type,
    items: values.items.flatMap(({ id, quantity }) => {
      const units = offered.includes(id) ? (wholeNumber(quantity) ?? 0) : 0
      return units > 0
        ? [{ item_id: id, quantity: units, ...asked(values, fields) }]
        : []
    }),
    ...(message && { message }),
  }
}

/**
 * The same about no order: whose it is, by account where there is one, else by address. A question names a
 * product only where something was said of one.
 */
export const orderlessBody = (
  values: CreateValues,
  customerId: string | null,
  fields: readonly string[]
) => {
  const message = written(values.message)
  const item = {
    ...asked(values, fields),
    ...Object.fromEntries(
      (["sku", "serial", "title", "purchased_at"] as const).flatMap((key) => {
        const said = written(values[key])
        return said ? [[key, said]] : []
      })
    ),
  }
  return {
    request_type: values.request_type,
    ...(customerId === null
      ? { contact: { email: values.email.trim() } }
      : { customer_id: customerId }),
    ...(Object.keys(item).length > 0 && { items: [item] }),
    ...(message && { message }),
  }
}
