import { z } from "@medusajs/framework/zod"
import { email, orderNumber } from "./access"
import { id, quantity } from "./fields"

/**
 * Words that go out by mail to whatever address was given: of one line, and no addresses to click, so that nobody
 * advertises through us.
 */
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^(?!.*:\/\/)[^\p{Cc}]*$/u, "a name, on one line")

const item = z
  .strictObject({
    item_id: id.optional(),
    sku: words(100).optional(),
    title: words(200).optional(),
    quantity: quantity.optional(),
  })
  .refine(
    ({ item_id, sku, title }) => item_id ?? sku ?? title,
    "item_id, sku or title: one is required"
  )

/** Only what the law lets us ask: a name, the contract, and where the acknowledgement goes to. */
export const DeclarationBody = z.strictObject({
  name: words(200),
  email,
  order_number: orderNumber.pipe(words(64)),
  items: z.array(item).min(1).max(100).optional(),
})
