import type { PlaceOrderInput } from "../../support/ladder"
import type { StoredItem } from "./stored"

/** What one case is about: its order, what the shopper asks for, and what staff make of it. */
export interface Story {
  name: string
  /** Region and promotions: where it names none, a run draws them. Default region: prices have their tax inside. */
  order: Omit<PlaceOrderInput, "region" | "customer"> &
    Partial<Pick<PlaceOrderInput, "region">>
  /** Whether the goods are with the shopper; default true. */
  delivered?: boolean
  request_type?: string
  /** Whether the shopper saves the request before sending it. */
  draft?: boolean
  /** Default: all of each line. */
  quantity?: number
  resolution?: string
  /** By SKU, where the lines differ. */
  resolutions?: Record<string, string>
  /** SKU of the variant that is wanted instead. */
  exchange?: string
  /** SKU that staff send in the place of what cannot be replaced. */
  goods?: string
  reason?: string
  /** What staff do with the request; default `approve`. */
  decide?: "approve" | "cancel" | Offer
  /** What becomes of it once approved; default `receive`. */
  approved?: "receive" | "cancel" | "expire"
  /** Whether the shopper never pays what they began to pay. */
  unpaid?: boolean
  /** What staff give for goods that the shopper began to pay, instead of waiting for it. */
  instead?: "refund"
  /** What staff do with the goods; default: accept all. */
  judge?: Offer | ((item: StoredItem) => object)
  /** What somebody does before that, each once, the first that can be. */
  turns?: readonly Turn[]
  end?: "resolved" | "canceled" | "expired"
  /** Units of each line that come back fit to be sold again; by SKU where the lines differ. */
  back?: number | Record<string, number>
}

/** Something that is done about a case in one status, by which event it is known to be done. */
export interface Turn {
  at: string
  event: string
  by: "shopper" | "staff"
  action: string
  body?: object | ((item: StoredItem, items: readonly StoredItem[]) => object)
}

/** Body of an offer. */
export interface Offer {
  kind: string
  amount?: number
  percent?: number
}

export const backOf = (
  { back = 0 }: Pick<Story, "back">,
  sku: string
): number => (typeof back === "number" ? back : (back[sku] ?? 0))

export const two = (sku: string) => ({ items: [{ sku, quantity: 2 }] })

const oneRefused = ({ id }: StoredItem) => ({
  items: [{ id, accepted: 1, refused: 1 }],
})
const allRefused = ({ id }: StoredItem) => ({
  items: [{ id, accepted: 0, refused: 2 }],
})

const turnOf =
  (by: Turn["by"]) =>
  (at: string, event: string, action: string, body?: Turn["body"]): Turn => ({
    at,
    event,
    by,
    action,
    body,
  })
export const byStaff = turnOf("staff")
export const byShopper = turnOf("shopper")

const allUnfit = ({ id }: StoredItem) => ({
  items: [{ id, accepted: 2, refused: 0, resellable: 0 }],
})

/**
 * Every way to make a shopper whole. Each that moves stock has a product of its own, so that requests that are held
 * at a write do not wait for each other's.
 */
export const STORIES: readonly Story[] = [
  {
    // The first, and told in one way: its products are others' too, which may stand in the middle of a stock move later.
    name: "a gift, lost in transit with what earned it",
    order: {
      items: [
        { sku: "TEE-M", quantity: 2 },
        { sku: "SOCKS-44-47", quantity: 2 },
      ],
      region: "eur",
      promo_codes: ["TEESOCKS"],
    },
    turns: [
      byShopper("approved", "ship", "shipment", { tracking_number: "LOST-2" }),
      byStaff("in_transit", "report_lost", "report-lost"),
    ],
  },
  { name: "refund, less a fee", order: two("JACKET-S"), back: 2 },
  {
    name: "refund on two payments",
    order: { ...two("JACKET-M"), payments: 2 },
    back: 2,
  },
  {
    name: "refund with a label",
    order: two("DAYPACK-OCHRE"),
    request_type: "defective",
    back: 2,
  },
  {
    name: "canceled after approval",
    order: two("JACKET-L"),
    approved: "cancel",
    end: "canceled",
  },
  {
    name: "canceled with a label and reserved stock",
    order: two("MUG-FOREST"),
    request_type: "defective",
    resolution: "replacement",
    approved: "cancel",
    end: "canceled",
  },
  {
    name: "replacement",
    order: { ...two("VEST-S"), promo_codes: ["WELCOME10"] },
    resolution: "replacement",
    back: 2,
  },
  {
    name: "replacement ahead of the goods",
    order: two("VEST-M"),
    request_type: "ahead",
    resolution: "replacement",
    back: 2,
  },
  {
    name: "refund ahead of goods that are refused",
    order: two("TRAIL-43"),
    request_type: "ahead",
    judge: allRefused,
  },
  {
    name: "expired after it was refunded ahead of the goods",
    order: two("MUG-WHITE"),
    request_type: "ahead",
    approved: "expire",
    end: "expired",
  },
  {
    name: "even exchange",
    order: two("TEE-M"),
    resolution: "exchange",
    exchange: "TEE-L",
    back: 2,
  },
  {
    name: "exchange for a dearer product, paid",
    order: two("SOCKS-40-43"),
    resolution: "exchange",
    exchange: "VEST-L",
    back: 2,
  },
  {
    name: "money in place of a dearer product that is not paid",
    order: two("BLANKET-SLATE"),
    resolution: "exchange",
    exchange: "BENCH-160-CM",
    judge: allUnfit,
    instead: "refund",
  },
  {
    name: "exchange for a cheaper product",
    order: two("JACKET-XL"),
    resolution: "exchange",
    exchange: "TEE-S",
    back: 2,
  },
  {
    name: "two lines: one refunded less a fee, one replaced",
    order: {
      items: [
        { sku: "TENT-MOSS", quantity: 2 },
        { sku: "WATCH-BLACK", quantity: 2 },
      ],
    },
    resolutions: { "TENT-MOSS": "refund", "WATCH-BLACK": "replacement" },
    back: 2,
  },
  {
    name: "store credit",
    order: two("TRAIL-41"),
    resolution: "store_credit",
    back: 2,
  },
  {
    name: "repair",
    order: two("WATCH-STEEL"),
    request_type: "defective",
    resolution: "repair",
  },
  {
    name: "paid service",
    order: two("WATCH-STEEL"),
    request_type: "defective",
    resolution: "repair",
    judge: { kind: "service_quote", amount: 35.5 },
  },
  {
    name: "quote for a paid service declined",
    order: two("WATCH-STEEL"),
    request_type: "defective",
    resolution: "repair",
    turns: [
      byStaff("received", "offer", "offer", {
        kind: "service_quote",
        amount: 35.5,
        message: "That much.",
      }),
      byShopper("offered", "decline_offer", "decline-offer"),
    ],
  },
  {
    name: "paid service that is not paid in time",
    order: two("WATCH-STEEL"),
    request_type: "defective",
    resolution: "repair",
    judge: { kind: "service_quote", amount: 35.5 },
    unpaid: true,
  },
  {
    name: "price reduction for what cannot be repaired",
    order: two("WATCH-STEEL"),
    request_type: "defective",
    resolution: "repair",
    turns: [
      byStaff(
        "resolving",
        "change_resolution",
        "change-resolution",
        ({ id }) => ({
          items: [{ id, resolution: "price_reduction", amount: 120.5 }],
          reason: "No spare parts",
        })
      ),
    ],
  },
  {
    name: "discount code offered",
    order: two("BLANKET-SLATE"),
    decide: { kind: "discount_code", percent: 15 },
  },
  {
    name: "discount code of an amount offered",
    order: two("BLANKET-SLATE"),
    decide: { kind: "discount_code", amount: 20 },
  },
  {
    name: "store credit offered",
    // With 20 € off there would be less left than what is offered.
    order: { ...two("MUG-WHITE"), promo_codes: ["WELCOME10"] },
    decide: { kind: "store_credit", amount: 10.5 },
  },
  {
    name: "part of the money offered",
    order: { ...two("MUG-WHITE"), promo_codes: ["WELCOME10"] },
    decide: { kind: "partial_refund", amount: 12.2 },
  },
  {
    name: "goods to keep offered",
    order: two("BLANKET-SLATE"),
    decide: { kind: "keep_item" },
  },
  {
    name: "goods to keep by rule",
    // The rule knows euros.
    order: { ...two("BLANKET-SLATE"), region: "eur" },
    request_type: "trifle",
  },
  {
    name: "lost in transit",
    order: two("MUG-WHITE"),
    turns: [
      byShopper("approved", "ship", "shipment", { tracking_number: "LOST-1" }),
      byStaff("in_transit", "report_lost", "report-lost"),
    ],
  },
  {
    name: "lost in transit, half of the order captured",
    // Without fractions of a cent: core's books say to the cent what is still to be paid.
    order: {
      ...two("MUG-WHITE"),
      payments: 2,
      captured: 1,
      region: "eur",
      promo_codes: ["WELCOME10"],
    },
    quantity: 1,
    turns: [
      byShopper("approved", "ship", "shipment", { tracking_number: "LOST-3" }),
      byStaff("in_transit", "report_lost", "report-lost"),
    ],
  },
  {
    name: "refund with the tax on top of the price",
    order: { ...two("TENT-SAND"), region: "pln" },
    back: 2,
  },
  {
    name: "replacement by other goods, after a refusal and an offer that was taken back",
    order: two("TRAIL-44"),
    resolution: "replacement",
    goods: "SOCKS-44-47",
    turns: [
      byStaff("submitted", "reject", "reject", { reason: "Worn" }),
      byStaff("rejected", "reopen", "reopen", { reason: "It was not" }),
      byStaff("submitted", "offer", "offer", {
        kind: "keep_item",
        message: "Would you keep it?",
      }),
      byStaff("offered", "retract_offer", "retract-offer"),
      byStaff("approved", "choose_goods", "choose-goods", ({ id }) => ({
        items: [{ id, sku: "SOCKS-44-47" }],
        reason: "Sold out",
      })),
    ],
    back: 2,
  },
  {
    name: "refused goods judged again on appeal, and disposed of",
    order: two("TRAIL-43"),
    judge: allRefused,
    turns: [
      byShopper("resolving", "appeal", "appeal", { message: "Never worn" }),
      byShopper("resolving", "consent_disposal", "consent-disposal"),
      byStaff("resolving", "send_back", "send-back", ({ id }) => ({
        items: [{ id, status: "disposed" }],
      })),
    ],
  },
  {
    name: "one of two sent back",
    order: two("SOCKS-36-39"),
    judge: oneRefused,
    back: 1,
  },
  {
    name: "withdrawal of the whole order before shipping",
    order: two("TRAIL-42"),
    delivered: false,
    request_type: "withdrawal",
  },
  {
    name: "withdrawal of one of two before shipping",
    order: { ...two("BLANKET-OAT"), promo_codes: ["WELCOME10"] },
    delivered: false,
    request_type: "withdrawal",
    quantity: 1,
  },
  {
    name: "withdrawal before anything was captured",
    order: { ...two("TORCH-GRAPHITE"), capture: false },
    delivered: false,
    request_type: "withdrawal",
  },
]

export const storyNamed = (name: string): Story => {
  const story = STORIES.find((one) => one.name === name)
  if (!story) {
    throw new TypeError(`no story "${name}"`)
  }
  return story
}
