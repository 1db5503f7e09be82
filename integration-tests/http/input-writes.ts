import { requestOf, type Cases } from "./input-cases"
import type { Client, Shop } from "./input-shop"
import { tomorrow } from "./input-action"

/** A route that takes a body, and a body of the right shape. */
export interface Write {
  by: Client
  path: string
  body: object
  /** Mutations that leave the body right. */
  right?: RegExp
  /** What the case or its terms answer to the right body; absent: it is taken. */
  refused?: string
}

/** A withdrawal by somebody who asks for somebody else. */
export const withdrawalOf = (shop: Shop) => ({
  order_id: shop.ada.order.id,
  request_type: "withdrawal",
  items: [
    {
      item_id: shop.ada.order.lines["JACKET-L"],
      quantity: 2,
      serial: "TE-1234",
      serial_state: "readable",
    },
  ],
  message: "I withdraw",
  on_behalf_of: {
    name: "Bob",
    email: shop.bob.customer.email,
    phone: "+39 06 1",
  },
})

/** About no order. */
export const questionOf = (shop: Shop) => ({
  request_type: "question",
  items: [
    {
      sku: "TEE-M",
      title: "Tee",
      purchased_at: "2025-03-01",
      serial: "TE-1234",
    },
  ],
  message: "Which size?",
  on_behalf_of: { email: shop.bob.customer.email },
})

const tier = () => ({
  code: "gold",
  name: { en: "Gold", it: "Oro" },
  rank: 7,
  thresholds: { spend: { eur: "100.00" }, orders: 3, period: "P12M" },
  customer_group_ids: [],
})

/** Whatever beside the actions on a case takes a body. */
export const writesOf = (shop: Shop, cases: Cases): Write[] => {
  const { staff, ada, policyId } = shop
  const { order_id, request_type, items } = requestOf(shop)
  const { code: _, ...edited } = tier()
  const policy = `/admin/rma-policies/${policyId}`
  const resolving = `/admin/rmas/${cases.resolving.id}`
  const declaration = "/admin/rma-declarations/rmadecl_1"
  const freeTier = /thresholds = null|spend\.eur = 5/
  return [
    {
      by: staff,
      path: "/admin/rma-policies/presets",
      body: {
        preset: "optics",
        name: "Mine",
        priority: 3,
        scope: { country_codes: ["pl"], region_ids: [shop.regionId] },
        publish: true,
      },
      right: /priority = -1|= \["/,
    },
    {
      by: staff,
      path: `${policy}/simulate`,
      body: {
        order_id,
        request_type,
        items: items.map(({ note: __, ...item }) => ({
          ...item,
          fields: { seal: "intact" },
          evidence: [{ slot: "front", file_id: "file_1" }],
          serial: "TE-1234",
          serial_state: "readable",
        })),
        customer_id: shop.bob.customer.id,
        version: 1,
      },
      // What the version says to it is what was asked.
      right: /resolution = "nonsense"/,
    },
    {
      by: staff,
      path: `${policy}/replay`,
      body: { over: "cases", limit: 5, version: 1 },
    },
    {
      by: staff,
      path: "/admin/loyalty-tiers",
      body: tier(),
      right: freeTier,
    },
    {
      by: staff,
      path: `/admin/loyalty-tiers/${shop.tierId}`,
      body: { ...edited, rank: 8 },
      right: freeTier,
    },
    {
      by: staff,
      path: `/admin/customers/${ada.customer.id}/loyalty`,
      body: { tier: "silver", reason: "Regular", ends_at: tomorrow() },
    },
    {
      by: staff,
      path: `/admin/rmas/${cases.resolving.id}/close-recovery`,
      body: { closing: "invoiced", reason: "Paid by transfer" },
      refused: "409 illegal_transition",
    },
    {
      by: staff,
      path: `/admin/rmas/${cases.resolving.id}/clear-doubt`,
      body: {
        settlement_id: "rmaset_none",
        happened: true,
        reference: "bank 42",
        reason: "Seen on the statement",
      },
      refused: "404 not_found",
    },
    {
      by: staff,
      path: `/admin/rmas/${cases.submitted.id}/approve`,
      body: {
        keep_item: false,
        waive_fees: [{ code: "restocking", reason: "Regular" }],
      },
      refused: "400 invalid_data",
    },
    {
      by: staff,
      path: `/admin/rmas/${cases.submitted.id}/reject`,
      body: { reason: "Worn", ground: "16c" },
    },
    ...[
      { by: ada.as, side: "store" },
      { by: staff, side: "admin" },
    ].map(({ by, side }) => ({
      by,
      path: `/${side}/rmas/${cases.submitted.id}/messages/read`,
      body: { up_to: "rmamsg_none" },
      refused: "404 not_found",
    })),
    {
      by: ada.as,
      path: "/store/rmas/drafts",
      body: requestOf(shop),
      // Half filled, so not looked up yet.
      right: /= "nonsense"/,
    },
    {
      by: ada.as,
      path: `/store/rmas/${cases.resolving.id}/payment`,
      body: { settlement_id: "rmaset_none" },
      refused: "404 not_found",
    },
    {
      by: staff,
      path: `${resolving}/settle`,
      body: { instead: "refund" },
      refused: "409 illegal_transition",
    },
    {
      by: staff,
      path: `${resolving}/pay-out`,
      body: { settlement_id: "rmaset_none", reference: "b 1", note: "By bank" },
      refused: "404 not_found",
    },
    {
      by: staff,
      path: `${resolving}/change-resolution`,
      body: {
        items: [
          {
            id: "rmait_none",
            resolution: "refund",
            quantity: 1,
            resellable: 0,
            amount: 5,
          },
        ],
        reason: "Beyond repair",
      },
      refused: "409 illegal_transition",
    },
    {
      by: staff,
      path: `${resolving}/choose-goods`,
      body: { items: [{ id: "rmait_none", sku: "TEE-M" }], reason: "Sold out" },
      refused: "400 unknown_item",
    },
    {
      by: staff,
      path: policy,
      body: { name: "House rules", scope: {} },
    },
    {
      by: staff,
      path: `${policy}/publish`,
      body: { note: "Again" },
      refused: "409 already_published",
    },
    {
      by: staff,
      path: `${declaration}/match`,
      body: {
        order_id: ada.order.id,
        items: [{ item_id: ada.order.lines["TEE-M"], quantity: 1 }],
      },
      refused: "404 not_found",
    },
    {
      by: staff,
      path: `${declaration}/handle`,
      body: { note: "Nothing of ours" },
      refused: "404 not_found",
    },
    { by: ada.as, path: "/store/rmas/preview", body: withdrawalOf(shop) },
    { by: ada.as, path: "/store/rmas", body: withdrawalOf(shop) },
    { by: ada.as, path: "/store/rmas", body: questionOf(shop) },
    {
      by: staff,
      path: "/admin/rmas",
      body: { ...questionOf(shop), customer_id: shop.bob.customer.id },
    },
  ]
}
