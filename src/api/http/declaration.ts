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
    .regex(
      /^(?!.*(?::\/\/|\bwww\.))[^\p{Cc}\p{Zl}\p{Zp}]*$/isu,
      "a name, on one line"
    )

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

const MAX_ITEMS = 100

/** Goods in the shopper's own words, one a line; nothing written means everything. */
const ownWords = z
  .string()
  .max(5000)
  .transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line)
      .map((title): z.input<typeof item> => ({ title }))
  )
  .pipe(z.array(item).max(MAX_ITEMS))
  .transform((named) => (named.length ? named : undefined))

/** Only what the law lets us ask: a name, the contract, and where the acknowledgement goes to. */
export const DeclarationBody = z.strictObject({
  name: words(200),
  email,
  order_number: orderNumber.pipe(words(64)),
  items: z.union([ownWords, z.array(item).min(1).max(MAX_ITEMS)]).optional(),
})
