import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Facts, ItemFacts } from "../../domain/policy"
import type { PolicyInForce } from "../policy/policy-in-force"
import { findArticles, type Article } from "./find-articles"
import type { CoreOrder } from "./load-order"
import { takeFacts } from "./take-facts"

/** Who asks, and where, when no order can tell. */
export interface Asker {
  customer_id: string | null
  email: string | null
  /** The one the publishable key stands for; null: it stands for several, or staff do not know. */
  sales_channel_id: string | null
  locale: string | null
}

/** What a shopper says of a product. */
export interface DescribedItem {
  item_id: string
  quantity: number
  sku?: string
  title?: string
  purchased_at?: string
}

export interface OrderlessFacts {
  facts: Facts
  terms: PolicyInForce | null
}

/** An order of nothing: what facts say of a shopper comes by the same road with an order and without. */
const nothingOrdered = (asker: Asker, now: string): CoreOrder => ({
  ...asker,
  id: "",
  display_id: null,
  status: "pending",
  canceled_at: null,
  created_at: now,
  currency_code: "",
  region_id: null,
  metadata: null,
  shipping_address: null,
  billing_address: null,
  items: [],
  fulfillments: [],
})

const UNKNOWN: Pick<Article, "variant" | "product"> = {
  variant: { id: null, title: null, sku: null },
  product: {
    id: null,
    title: null,
    handle: null,
    type: null,
    collection: null,
    tags: [],
    categories: [],
  },
}

const itemFacts = (
  { item_id, quantity, sku, title, purchased_at }: DescribedItem,
  article: Article | undefined
): ItemFacts => ({
  ...UNKNOWN,
  thumbnail: null,
  ...article,
  item_id,
  title: article?.title ?? title ?? sku ?? "",
  sku: sku ?? null,
  // What is not in the shopper's hands could not be asked about.
  quantity,
  shipped_quantity: quantity,
  delivered_quantity: quantity,
  returnable_quantity: quantity,
  unit_value: "0",
  anchors: {
    placed: null,
    shipped: null,
    delivered: null,
    purchased: purchased_at ?? null,
  },
})

/**
 * The facts of a request about no order: who asks, and what was said of the products. Those whose number the
 * store knows bring their tags and type; of all others nothing is known. `terms` is null when no policy
 * covers who asks.
 */
export const takeOrderlessFacts = async (
  container: MedusaContainer,
  asker: Asker,
  items: readonly DescribedItem[],
  now: string
): Promise<OrderlessFacts> => {
  const skus = items.flatMap(({ sku }) => (sku === undefined ? [] : [sku]))
  const [[taken], articles] = await Promise.all([
    takeFacts(container, [nothingOrdered(asker, now)], now),
    findArticles(container, [...new Set(skus)]),
  ])
  if (!taken) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "No facts were taken."
    )
  }
  const { order, ...facts } = taken.facts
  return {
    terms: taken.terms,
    facts: {
      ...facts,
      order: { ...order, id: null, placed_at: null },
      items: items.map((item) => itemFacts(item, articles.get(item.sku ?? ""))),
    },
  }
}
