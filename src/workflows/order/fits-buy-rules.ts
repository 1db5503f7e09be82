import type { BuyRule, RuledProduct } from "./load-gift-promotions"

/** What of an order line a promotion's rule asks. */
export interface RuledLine {
  product_id: string | null
  variant_id: string | null
  product: RuledProduct | undefined
}

type Read = (line: RuledLine) => readonly (string | null)[]

/** What core's admin lets a merchant choose, and the variant, which many write by the API. */
const READ: Readonly<Record<string, Read>> = {
  "product.id": ({ product_id }) => [product_id],
  "product.collection_id": ({ product }) => [product?.collection_id ?? null],
  "product.type_id": ({ product }) => [product?.type_id ?? null],
  "product.categories.id": ({ product }) => product?.categories ?? [],
  "product.tags.id": ({ product }) => product?.tags ?? [],
  product_id: ({ product_id }) => [product_id],
  variant_id: ({ variant_id }) => [variant_id],
  "variant.id": ({ variant_id }) => [variant_id],
}

type Compare = (seen: readonly string[], values: readonly string[]) => boolean

/** As core compares a line of many values: none of them is only ever "not this". */
const COMPARE: Readonly<Record<string, Compare>> = {
  eq: (seen, values) =>
    seen.length > 0 && seen.every((one) => values.includes(one)),
  in: (seen, values) => seen.some((one) => values.includes(one)),
  ne: (seen, values) => seen.every((one) => !values.includes(one)),
}

const readerOf = ({ attribute }: BuyRule): Read | undefined =>
  READ[attribute.replace("items.", "")]

/** Whether these rules ask only what an order still tells; a promotion without rules earns nothing in core. */
export const areReadable = (
  rules: readonly BuyRule[] | null
): rules is readonly BuyRule[] =>
  Boolean(rules?.length) &&
  (rules ?? []).every((rule) => readerOf(rule) && COMPARE[rule.operator])

/** Whether a line earns by these rules, all of them, as core's Promotion module judges it. */
export const fitsBuyRules = (
  rules: readonly BuyRule[],
  line: RuledLine
): boolean =>
  rules.every((rule) => {
    const values = rule.values ?? []
    const seen = (readerOf(rule)?.(line) ?? []).map(String)
    return values.length > 0 && COMPARE[rule.operator]?.(seen, values) === true
  })
