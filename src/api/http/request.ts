import { z } from "@medusajs/framework/zod"
import type { ReturnRequest } from "../../workflows/case/request"
import { amount, code, id, instant, message, note, quantity } from "./fields"

const fields = z
  .record(z.string().min(1).max(64), z.string().max(500))
  .refine((given) => Object.keys(given).length <= 50, "at most 50 fields")

const evidence = z.array(z.strictObject({ slot: code, file_id: id })).max(20)

const DAY_MS = 86_400_000

/** A day (its first instant in UTC) or an instant, not in the future anywhere on earth. */
const purchase = z
  .union([
    z.iso.date().transform((day) => `${day}T00:00:00.000Z`),
    z.iso.datetime({ offset: true }),
  ])
  .pipe(instant)
  .refine(
    (given) => Date.parse(given) <= Date.now() + DAY_MS,
    "a date in the past"
  )

const text = z.string().trim().min(1).max(200)

const about = {
  reason: text.optional(),
  resolution: code.optional(),
  note: note.optional(),
  fields: fields.optional(),
  evidence: evidence.optional(),
  serial: text.optional(),
  serial_state: z.enum(["readable", "damaged", "missing"]).optional(),
}

/** Of an order: the line says what it is. */
const ordered = {
  item_id: id,
  exchange_variant_id: id.optional(),
  reception_message: note.optional(),
}

/** Of no order: the shopper says what it is. */
const described = {
  sku: text.optional(),
  title: text.optional(),
  purchased_at: purchase.optional(),
}

const item = z.strictObject({
  ...about,
  ...ordered,
  ...described,
  item_id: id.optional(),
  quantity: quantity.optional(),
})

const person = z.strictObject({
  name: z.string().trim().max(200).optional(),
  email: z.email().max(320).optional(),
  phone: z.string().trim().max(50).optional(),
})

const MAX_ITEMS = 200

const shape = {
  order_id: id.optional(),
  request_type: code,
  items: z.array(item).min(1).max(MAX_ITEMS).optional(),
  message: message.optional(),
  contact: person.optional(),
  on_behalf_of: person.optional(),
}

/** The figures of the quote that the shopper was shown; what is not named is 0. */
export const expectedQuote = z.strictObject({
  total: amount.default("0"),
  to_pay: amount.default("0"),
})

type Written = z.output<z.ZodObject<typeof shape>>

const NEEDED_WITH_ORDER = ["item_id", "quantity"] as const
const MEANT_FOR_ORDERS = Object.keys(ordered) as (keyof typeof ordered)[]
const MEANT_WITHOUT = Object.keys(described) as (keyof typeof described)[]

/** With an order each item is one of its lines; without one it is described. */
const fitsItsOrder = (
  written: Written,
  context: z.RefinementCtx<Written>
): void => {
  const complain = (index: number, key: string, complaint: string) => {
    context.addIssue({
      code: "custom",
      path: ["items", index, key],
      message: complaint,
    })
  }
  const withOrder = written.order_id !== undefined
  for (const [index, one] of (written.items ?? []).entries()) {
    for (const key of withOrder ? NEEDED_WITH_ORDER : []) {
      if (one[key] === undefined) {
        complain(index, key, "is required")
      }
    }
    for (const key of withOrder ? MEANT_WITHOUT : MEANT_FOR_ORDERS) {
      if (one[key] !== undefined) {
        complain(
          index,
          key,
          withOrder
            ? "only where there is no order"
            : "only of a line of an order"
        )
      }
    }
  }
}

const toRequest = <Body extends Written>({
  order_id = undefined,
  items = [],
  ...rest
}: Body): Omit<Body, "order_id" | "items"> & ReturnRequest => ({
  ...rest,
  order_id: order_id ?? null,
  items: items.map((one, index) => ({
    ...one,
    item_id: one.item_id ?? `line_${index + 1}`,
    quantity: one.quantity ?? 1,
  })),
})

/** The body of a submit and of a preview. */
export const RequestBody = z
  .strictObject({ ...shape, expected_quote: expectedQuote.optional() })
  .superRefine(fitsItsOrder)
  .transform(toRequest)

/** The same by staff, who say whose it is where no order does. */
export const RequestBodyOfStaff = z
  .strictObject({
    ...shape,
    expected_quote: expectedQuote.optional(),
    customer_id: id.optional(),
    sales_channel_id: id.optional(),
  })
  .superRefine(fitsItsOrder)
  .refine(
    ({ order_id, customer_id, sales_channel_id }) =>
      order_id === undefined || (!customer_id && !sales_channel_id),
    "an order says itself whose it is, and where it was placed"
  )
  .transform(toRequest)

/** The same half-filled: every key may be missing, none may be wrong. */
export const DraftBody = z
  .strictObject({
    ...shape,
    items: z.array(item).max(MAX_ITEMS),
    message: z.string().max(5000),
  })
  .partial()

export { evidence, fields }
