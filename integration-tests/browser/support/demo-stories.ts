import type {
  Stored,
  StoredItem,
  StoredSettlement,
} from "../../faults/support/stored"
import type { Turn } from "../../faults/support/stories"
import { PDF } from "../../support/http/files"
import { ACCOUNT } from "./demo-policy"
import type { DemoShop } from "./demo-shop"
import type { Deed, DemoStory } from "./demo-story"

const two = (sku: string) => ({ items: [{ sku, quantity: 2 }] })

const TOMORROW = () => new Date(Date.now() + 86_400_000).toISOString()

const happened = ({ events }: Stored, event: string): boolean =>
  events.includes(event)

const settlementIn = (
  { settlements }: Stored,
  status: string
): StoredSettlement | undefined =>
  settlements.find((one) => one.status === status)

const shipped: Turn = {
  at: "approved",
  event: "ship",
  by: "shopper",
  action: "shipment",
  body: { carrier: "GLS", tracking_number: "GLS-1" },
}

/** What staff paid by hand, and under which reference. */
const paidByHand = (status: "awaiting_manual" | "failed"): Deed => ({
  when: (stored) => settlementIn(stored, status) !== undefined,
  perform: (shop, stored) =>
    shop.act("staff", stored.id, "pay-out", {
      settlement_id: settlementIn(stored, status)?.id,
      reference: "SEPA 2026-11",
    }),
})

/** The days that a shopper has to pay go by. */
const neverPaid: Deed = {
  when: (stored) => settlementIn(stored, "awaiting_customer") !== undefined,
  perform: async (shop, { id }) => {
    await shop.sql(
      "update rma_settlement set expires_at = expires_at - interval '8 days' where rma_id = $1",
      [id]
    )
    await shop.runJob("rma-follow-payments")
  },
}

const neverAnswered: Deed = {
  when: ({ status }) => status === "offered",
  perform: async (shop, { id }) => {
    await shop.sql(
      `update rma set expires_at = now() - interval '1 hour',
         offer = jsonb_set(offer, '{expires_at}', to_jsonb(now() - interval '1 hour'))
       where id = $1`,
      [id]
    )
    await shop.runJob("rma-expire-cases")
  },
}

const neverSent: Deed = {
  when: ({ status }) => status === "approved",
  perform: async (shop, { id }) => {
    await shop.sql(
      "update rma set approval_expires_at = approval_expires_at - interval '60 days' where id = $1",
      [id]
    )
    await shop.runJob("rma-expire-cases")
  },
}

const goesHome = (status: string) => (stored: Stored) =>
  stored.items.some(({ send_back_status }) => send_back_status === status)

const sentBack = (shop: DemoShop, { id, items }: Stored, status: string) =>
  shop.act("staff", id, "send-back", {
    items: items.map((item) => ({ id: item.id, status })),
  })

/** Nobody opens the door; the goods are kept for the time that was promised, with a reminder, and no longer. */
const nobodyHome: readonly Deed[] = [
  {
    when: goesHome("shipped"),
    perform: (shop, stored) => sentBack(shop, stored, "undeliverable"),
  },
  {
    when: goesHome("undeliverable"),
    perform: async (shop, stored) => {
      await shop.sql(
        "update rma_event set created_at = created_at - interval '31 days' where rma_id = $1",
        [stored.id]
      )
      await shop.runJob("rma-remind-shoppers")
      await shop.sql(
        "update rma set reminded_at = reminded_at - interval '8 days' where id = $1",
        [stored.id]
      )
      await sentBack(shop, stored, "abandoned")
    },
  },
]

const labelOf = (shop: DemoShop, { id }: Stored) =>
  shop.fetch(`/store/rmas/${id}/label`, "shopper")

const labelFromStaff: readonly Deed[] = [
  {
    when: (stored) =>
      stored.status === "approved" && !happened(stored, "attach_label"),
    perform: (shop, { id }) =>
      shop.act("staff", id, "label", {
        carrier: "GLS",
        tracking_number: "STAFF-1",
        file: { filename: "label.pdf", content: PDF.toString("base64") },
      }),
  },
  {
    when: (stored) => stored.status === "approved" && !happened(stored, "ship"),
    perform: async (shop, stored) => {
      const label = await labelOf(shop, stored)
      expect(Buffer.from(await label.arrayBuffer())).toEqual(PDF)
      await shop.act("shopper", stored.id, "shipment")
    },
  },
]

const onOurAccount: Deed = {
  when: ({ status }) => status === "approved",
  perform: async (shop, stored) => {
    const { instructions, ...account } = ACCOUNT
    expect(await (await labelOf(shop, stored)).json()).toMatchObject({
      label: { ...account, label_url: null, instructions: instructions.en },
    })
    await shop.act("shopper", stored.id, "shipment", { tracking_number: "A-1" })
  },
}

const allRefused = ({ id }: StoredItem) => ({
  items: [{ id, accepted: 0, refused: 2 }],
})

/** What the fault tests do not walk: what takes days, what is paid or given by hand, and other ways to send. */
export const DEMO_STORIES: readonly DemoStory[] = [
  {
    name: "refund of what was paid in two payments",
    order: { items: [{ sku: "JACKET-S", quantity: 1 }], sold_after: 1 },
    back: 2,
    ledger: ["refund settled 340.2"],
  },
  {
    name: "refund of one of two, of an order captured in part",
    order: { ...two("JACKET-M"), captured: 300 },
    quantity: 1,
    back: 1,
    ledger: ["refund settled 170.1"],
  },
  {
    name: "refund above what was captured, paid out by hand",
    order: { ...two("TEE-L"), captured: 50 },
    deeds: [paidByHand("failed")],
    back: 2,
    ledger: ["refund settled 106.2"],
  },
  {
    name: "refund to a guest whose gift card paid part, paid out by hand",
    order: { ...two("TEE-S"), gift_card: 40 },
    guest: true,
    deeds: [paidByHand("awaiting_manual")],
    back: 2,
    ledger: ["refund settled 106.2"],
  },
  {
    name: "goods to keep, as staff decide",
    order: two("BLANKET-OAT"),
    turns: [
      {
        at: "submitted",
        event: "approve_without_return",
        by: "staff",
        action: "approve",
        body: { keep_item: true },
      },
    ],
    ledger: ["refund settled 179.98"],
  },
  {
    name: "exchange that the shopper never pays",
    order: two("SOCKS-44-47"),
    resolution: "exchange",
    exchange: "VEST-M",
    deeds: [neverPaid],
    back: 2,
    ledger: ["exchange canceled 0", "refund settled 33.8"],
  },
  {
    name: "quote that the shopper accepts and never pays",
    order: two("WATCH-STEEL"),
    request_type: "defective",
    resolution: "repair",
    judge: { kind: "service_quote", amount: 35.5 },
    deeds: [neverPaid],
    ledger: ["paid_service canceled 0"],
  },
  {
    name: "quote that the shopper never answers",
    order: two("WATCH-BLACK"),
    request_type: "defective",
    resolution: "repair",
    turns: [
      {
        at: "received",
        event: "offer",
        by: "staff",
        action: "offer",
        body: () => ({
          kind: "service_quote",
          amount: 35.5,
          message: "That much.",
          expires_at: TOMORROW(),
        }),
      },
    ],
    deeds: [neverAnswered],
    ledger: ["repair settled 0"],
  },
  {
    name: "refund on shipment",
    order: two("JACKET-L"),
    request_type: "on_shipment",
    turns: [shipped],
    back: 2,
    ledger: ["refund settled 0", "refund settled 340.2"],
  },
  {
    name: "replacement ahead of goods that never come",
    order: two("VEST-S"),
    request_type: "ahead",
    resolution: "replacement",
    deeds: [neverSent],
    end: "expired",
    ledger: ["recovery settled 258", "replacement settled 0"],
  },
  {
    name: "refused goods that nobody takes back",
    order: two("TRAIL-44"),
    judge: allRefused,
    deeds: nobodyHome,
    ledger: [],
  },
  {
    name: "withdrawal after delivery",
    order: two("BLANKET-SLATE"),
    request_type: "withdrawal",
    back: 2,
    ledger: ["refund settled 209.88"],
  },
  {
    name: "refund with a label that staff made",
    order: two("MUG-FOREST"),
    deeds: labelFromStaff,
    back: 2,
    ledger: ["refund settled 26.1"],
  },
  {
    name: "refund of what was sent on the shop's account",
    order: two("MUG-WHITE"),
    request_type: "by_account",
    deeds: [onOurAccount],
    back: 2,
    ledger: ["refund settled 26.1"],
  },
  {
    name: "offer that the shopper asked for",
    order: two("TENT-SAND"),
    request_type: "to_our_offer",
    resolution: "commercial_offer",
    decide: { kind: "partial_refund", amount: 48.9 },
    ledger: ["offer settled 48.9"],
  },
]
