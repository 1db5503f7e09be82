import type { PlaceOrderInput } from "../../support/ladder"
import type { StoredItem } from "./stored"

/** What one case is about: its order, what the shopper asks for, and what staff make of it. */
export interface Story {
  name: string
  order: Omit<PlaceOrderInput, "region" | "customer">
  /** Whether the goods are with the shopper; default true. */
  delivered?: boolean
  request_type?: string
  /** Default: all of the line. */
  quantity?: number
  resolution?: string
  /** SKU of the variant that is wanted instead. */
  exchange?: string
  reason?: string
  /** What staff do with the request; default `approve`. */
  decide?: "approve" | "cancel" | Offer
  /** What becomes of it once approved; default `receive`. */
  approved?: "receive" | "cancel"
  /** What staff do with the goods; default: accept all. */
  judge?: Offer | ((item: StoredItem) => object)
  end?: "resolved" | "canceled"
  /** Units that come back fit to be sold again. */
  back?: number
}

/** Body of an offer. */
export interface Offer {
  kind: string
  amount?: number
  percent?: number
}

const two = (sku: string) => ({ items: [{ sku, quantity: 2 }] })

const oneRefused = ({ id }: StoredItem) => ({
  items: [{ id, accepted: 1, refused: 1 }],
})
const allRefused = ({ id }: StoredItem) => ({
  items: [{ id, accepted: 0, refused: 2 }],
})

/**
 * Every way to make a shopper whole. Each has a product of its own, so that requests that are held at a write
 * do not wait for each other's stock.
 */
export const STORIES: readonly Story[] = [
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
    name: "even exchange",
    order: two("TEE-M"),
    resolution: "exchange",
    exchange: "TEE-L",
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
    order: two("WATCH-BLACK"),
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
    name: "discount code offered",
    order: two("TENT-MOSS"),
    decide: { kind: "discount_code", percent: 15 },
  },
  {
    name: "part of the money offered",
    order: two("MUG-WHITE"),
    decide: { kind: "partial_refund", amount: 12.2 },
  },
  {
    name: "goods to keep offered",
    order: two("BLANKET-SLATE"),
    decide: { kind: "keep_item" },
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
