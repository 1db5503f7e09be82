import type { CaseItem, CaseRecipe, CaseStep } from "./case-types"

const staff = (
  days: number,
  action: string,
  body?: CaseStep["body"]
): CaseStep => ({
  by: "staff",
  days,
  action,
  ...(body ? { body } : {}),
})

const shopper = (
  days: number,
  action: string,
  body?: CaseStep["body"]
): CaseStep => ({
  by: "shopper",
  days,
  action,
  ...(body ? { body } : {}),
})

const shipped = (days: number, carrier: string, tracking_number: string) =>
  shopper(days, "shipment", () => ({ carrier, tracking_number }))

/** The judgement of all that came: so many units refused, the rest accepted. */
const inspected = (days: number, refused = 0, note?: string) =>
  staff(days, "inspect", (items) => ({
    items: items.map(({ id, quantity }, index) => {
      const no = index === 0 ? refused : 0
      return {
        id,
        accepted: quantity - no,
        refused: no,
        ...(no && note ? { note } : {}),
      }
    }),
  }))

const sentBack =
  (status: string, way: object = {}) =>
  (items: CaseItem[]) => ({ items: [{ id: items[0]?.id, status, ...way }] })

/** One case, or a few, in every status, over the seeded orders. */
export const caseRecipes: CaseRecipe[] = [
  {
    order: "delivered 29 days ago, a return approved and never sent",
    type: "return",
    lines: [{ sku: "JACKET-M", quantity: 1, reason: "changed_mind" }],
    message: "I found the same jacket in another colour.",
    days: 25,
    steps: [staff(24, "approve")],
    expired: 8.5,
    status: "expired",
  },
  {
    order: "delivered 27 days ago, returned whole and refunded",
    type: "return",
    lines: [
      { sku: "VEST-M", quantity: 1, reason: "wrong_size" },
      { sku: "BLANKET-SLATE", quantity: 1, reason: "changed_mind" },
    ],
    message: "The vest is too tight, and the blanket does not match the sofa.",
    days: 22,
    steps: [
      staff(21, "approve"),
      shipped(19, "BRT", "BRT0091827364"),
      staff(16, "receive"),
      inspected(15),
    ],
    status: "resolved",
  },
  {
    order: "delivered 35 days ago, half of a return refused",
    type: "defective",
    lines: [{ sku: "TEE-L", quantity: 2, reason: "defective" }],
    message: "Both have holes along the seam after two washes.",
    days: 20,
    steps: [
      staff(19, "approve"),
      shipped(18, "GLS", "GLS55120938"),
      staff(14, "receive"),
      inspected(13, 1, "Cut with scissors: no defect of the fabric."),
      staff(
        12,
        "send-back",
        sentBack("shipped", { carrier: "BRT", tracking_number: "BRT7712093" })
      ),
      staff(9, "send-back", sentBack("delivered")),
    ],
    status: "resolved",
  },
  {
    order: "delivered 40 days ago, free shipping",
    type: "defective",
    lines: [{ sku: "TRAIL-42", quantity: 1, reason: "not_as_described" }],
    message: "The soles are worn out already.",
    days: 11,
    steps: [
      staff(9, "reject", () => ({
        reason:
          "The pictures show about 600 km of use. Wear of the sole is not a lack of conformity.",
      })),
    ],
    status: "rejected",
  },
  {
    order: "delivered 12 days ago, one pair of two refused",
    type: "return",
    lines: [{ sku: "TRAIL-43", quantity: 2, reason: "ordered_wrong" }],
    message: "I ordered two pairs to try, neither fits.",
    days: 10,
    steps: [
      staff(9.5, "approve"),
      shipped(8, "Poste Italiane", "1UW1Q9T7300284"),
      staff(4, "receive"),
      inspected(3, 1, "Worn outdoors: mud on the sole of the second pair."),
    ],
    status: "resolving",
  },
  {
    order: "delivered 9 days ago, a return received in part",
    type: "return",
    lines: [
      { sku: "TEE-M", quantity: 3, reason: "changed_mind" },
      { sku: "SOCKS-36-39", quantity: 2, reason: "wrong_size" },
    ],
    message: "Two parcels, the socks follow.",
    days: 7,
    steps: [
      staff(6, "approve"),
      shipped(5, "BRT", "BRT0091830071"),
      staff(2, "receive", (items) => ({
        items: [{ id: items[0]?.id, quantity: 2 }],
      })),
    ],
    status: "received",
  },
  {
    order: "delivered 35 days ago, half of a return refused",
    type: "defective",
    lines: [{ sku: "TORCH-GRAPHITE", quantity: 1, reason: "defective" }],
    message: "It goes out when I shake it. I wrote last week already.",
    // Longer than any weekend: the promised decision is overdue.
    days: 6.5,
    steps: [],
    status: "submitted",
  },
  {
    order: "delivered 13 days ago, tax added, with a percentage promotion",
    type: "return",
    lines: [{ sku: "TEE-M", quantity: 2, reason: "changed_mind" }],
    days: 6,
    steps: [staff(5, "approve"), shipped(3, "InPost", "620092837465110")],
    status: "in_transit",
  },
  {
    order: "delivered 40 days ago, with a serial number",
    type: "defective",
    lines: [{ sku: "WATCH-BLACK", quantity: 1, reason: "defective" }],
    message: "It loses the satellites after ten minutes.",
    days: 6,
    steps: [staff(4, "approve")],
    status: "approved",
  },
  {
    order: "delivered 5 days ago, paid in two payments",
    type: "return",
    lines: [{ sku: "VEST-L", quantity: 1, reason: "changed_mind" }],
    days: 3,
    steps: [staff(2, "approve")],
    status: "approved",
  },
  {
    order: "delivered 13 days ago",
    type: "defective",
    lines: [{ sku: "VEST-S", quantity: 1, reason: "defective" }],
    message: "The zip is broken.",
    days: 5,
    steps: [
      staff(4, "request-details", () => ({
        message: "Which of the zips is it, and does the slider come off?",
      })),
    ],
    status: "needs_details",
  },
  {
    order: "partly delivered: one parcel here, one on its way",
    type: "defective",
    lines: [{ sku: "TENT-MOSS", quantity: 1, reason: "damaged" }],
    message: "One of the poles arrived scratched. It holds, but it is ugly.",
    days: 3,
    steps: [
      staff(2, "offer", () => ({
        kind: "partial_refund",
        amount: 60,
        message:
          "We are sorry. Would you keep the tent for 60 € back? The pole is as strong as before.",
      })),
    ],
    status: "offered",
  },
  {
    order: "delivered 3 days ago, outlet goods on final sale",
    type: "return",
    lines: [{ sku: "TORCH-GRAPHITE", quantity: 1, reason: "changed_mind" }],
    days: 2,
    steps: [shopper(1, "cancel", () => ({ reason: "I keep it after all." }))],
    status: "canceled",
  },
  {
    order: "delivered 3 days ago, tax added",
    type: "return",
    lines: [{ sku: "TEE-S", quantity: 1, reason: "wrong_size" }],
    days: 2.7,
    steps: [],
    status: "submitted",
  },
  {
    order: "delivered 10 days ago, one of two already returned",
    type: "return",
    lines: [{ sku: "TRAIL-42", quantity: 1, reason: "changed_mind" }],
    message: "This pair pinches as well.",
    days: 0.2,
    steps: [],
    status: "submitted",
  },
  {
    order: "delivered 15 days ago",
    type: "return",
    lines: [{ sku: "BLANKET-OAT", quantity: 1, reason: "changed_mind" }],
    days: 1,
    draft: true,
    steps: [],
    status: "draft",
  },
]
