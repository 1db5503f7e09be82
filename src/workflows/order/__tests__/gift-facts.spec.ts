import { factsOf, itemOf } from "../../../domain/policy/__tests__/make"
import { withGifts } from "../gift-facts"
import type { BuyRule, GiftPromotion } from "../load-gift-promotions"
import type { CoreOrder, CoreOrderItem } from "../load-order"

const lineOf = (
  id: string,
  more: Partial<CoreOrderItem> = {}
): CoreOrderItem => ({
  id,
  title: id,
  thumbnail: null,
  variant_id: `variant_${id}`,
  variant_title: null,
  variant_sku: null,
  product_id: `prod_${id}`,
  product_title: null,
  product_handle: null,
  product_type: null,
  product_collection: null,
  metadata: null,
  quantity: 2,
  unit_price: 12.2,
  is_tax_inclusive: true,
  tax_lines: [{ rate: 22 }],
  adjustments: [],
  detail: {
    quantity: 2,
    fulfilled_quantity: 2,
    shipped_quantity: 2,
    delivered_quantity: 2,
    return_requested_quantity: 0,
    return_received_quantity: 0,
    return_dismissed_quantity: 0,
    written_off_quantity: 0,
  },
  ...more,
})

/** So much came off the line by the promotion, net. */
const off = (amount: number): Partial<CoreOrderItem> => ({
  adjustments: [{ amount, is_tax_inclusive: false, promotion_id: "promo_1" }],
})

const orderOf = (items: CoreOrderItem[]): CoreOrder => ({
  id: "order_1",
  display_id: 1,
  status: "completed",
  canceled_at: null,
  created_at: "2026-11-01T09:00:00.000Z",
  email: null,
  currency_code: "eur",
  customer_id: null,
  sales_channel_id: null,
  region_id: null,
  locale: null,
  metadata: null,
  shipping_address: null,
  items,
  fulfillments: [],
})

const LAMPS: BuyRule = {
  attribute: "items.product.id",
  operator: "in",
  values: ["prod_lamp"],
}

const promotionOf = (more: Partial<GiftPromotion> = {}): GiftPromotion => ({
  id: "promo_1",
  code: "BULB",
  is_tax_inclusive: false,
  type: "percentage",
  value: 100,
  buy_rules_min_quantity: 2,
  apply_to_quantity: 1,
  buy_rules: [LAMPS],
  products: {
    prod_lamp: {
      collection_id: "pcol_light",
      type_id: "ptyp_lamp",
      categories: ["pcat_home", "pcat_light"],
      tags: [],
    },
  },
  ...more,
})

const LAMP_AND_BULB = [lineOf("lamp"), lineOf("bulb", off(10))]

const giftsOf = (promotion: GiftPromotion, items = LAMP_AND_BULB) =>
  withGifts(
    factsOf(
      items.map(({ id }) => itemOf({ item_id: id, withdrawable_quantity: 2 }))
    ),
    orderOf(items),
    [promotion]
  ).gifts

const GIVEN = {
  promotion: "BULB",
  each_needs: 2,
  each_gives: 1,
  earning: { lamp: 2 },
  gifts: [{ given: 1, kept: { bulb: 2 } }],
}

describe("what an order was given for something else", () => {
  it("is what came off the price, in units, and the lines that fit", () => {
    expect(giftsOf(promotionOf())).toEqual([GIVEN])
  })

  it.each<[string, Partial<GiftPromotion>, Partial<CoreOrderItem>]>([
    ["a share of the price", { value: 50 }, off(5)],
    ["an amount, net", { type: "fixed", value: 4 }, off(4)],
    [
      "an amount, gross",
      { type: "fixed", value: 6.1, is_tax_inclusive: true },
      off(5),
    ],
    ["an amount above the price", { type: "fixed", value: 100 }, off(10)],
  ])("counts its units by %s", (_, promotion, came) => {
    const items = [lineOf("lamp"), lineOf("bulb", came)]
    expect(giftsOf(promotionOf(promotion), items)).toEqual([GIVEN])
  })

  it("goes on with what was sent in its place, and so does what earned it", () => {
    const sent = lineOf("sent", { stands_for: "bulb" })
    expect(giftsOf(promotionOf(), [...LAMP_AND_BULB, sent])).toEqual([
      { ...GIVEN, gifts: [{ given: 1, kept: { bulb: 2, sent: 2 } }] },
    ])
    const lamp = lineOf("lamp_2", {
      stands_for: "lamp",
      product_id: "prod_lamp",
    })
    expect(giftsOf(promotionOf(), [...LAMP_AND_BULB, lamp])).toEqual([
      { ...GIVEN, earning: { lamp: 2, lamp_2: 2 } },
    ])
  })

  it("is three for two on one line", () => {
    const items = [lineOf("lamp", { quantity: 3, ...off(10) })]
    expect(giftsOf(promotionOf(), items)).toEqual([
      { ...GIVEN, gifts: [{ given: 1, kept: { lamp: 2 } }] },
    ])
  })

  it.each<[string, Partial<BuyRule>]>([
    ["variant", { attribute: "items.variant_id", values: ["variant_lamp"] }],
    [
      "collection",
      { attribute: "items.product.collection_id", values: ["pcol_light"] },
    ],
    ["type", { attribute: "items.product.type_id", values: ["ptyp_lamp"] }],
    [
      "one of its categories",
      { attribute: "items.product.categories.id", values: ["pcat_light"] },
    ],
    ["product, as the only one", { operator: "eq" }],
    ["not being another product", { operator: "ne", values: ["prod_bulb"] }],
    [
      "not having the tag that nothing has",
      {
        attribute: "items.product.tags.id",
        operator: "ne",
        values: ["ptag_1"],
      },
    ],
  ])("is earned by %s", (_, rule) => {
    const [gift] =
      giftsOf(promotionOf({ buy_rules: [{ ...LAMPS, ...rule }] })) ?? []
    expect(gift?.earning).toHaveProperty("lamp", 2)
  })

  it.each<[string, Partial<GiftPromotion>]>([
    ["it asks more than was bought", { buy_rules_min_quantity: 3 }],
    ["it is another promotion", { id: "promo_2" }],
    ["it gives nothing off", { value: null }],
    ["it has no rules", { buy_rules: null }],
    ["a rule has no values", { buy_rules: [{ ...LAMPS, values: null }] }],
    [
      "all rules must fit",
      { buy_rules: [LAMPS, { ...LAMPS, values: ["prod_bulb"] }] },
    ],
    [
      "all values must fit",
      {
        buy_rules: [
          {
            attribute: "items.product.categories.id",
            operator: "eq",
            values: ["pcat_light"],
          },
        ],
      },
    ],
    [
      "an order does not tell what a rule asks",
      {
        buy_rules: [
          LAMPS,
          { attribute: "items.weight", operator: "ne", values: ["1"] },
        ],
      },
    ],
    ["it compares otherwise", { buy_rules: [{ ...LAMPS, operator: "gt" }] }],
  ])("is not known where, by the promotion as it is now, %s", (_, more) => {
    expect(giftsOf(promotionOf(more))).toBeUndefined()
  })
})
