import { lineAnchors } from "../line-units"
import type { CoreOrder, CoreOrderItem } from "../load-order"

const parcel = (shipped_at: string | null, delivered_at: string | null) => ({
  id: "ful_1",
  shipped_at,
  delivered_at,
  canceled_at: null,
  items: [{ line_item_id: "ordli_1", quantity: 1 }],
})

const anchors = (...fulfillments: CoreOrder["fulfillments"]) =>
  lineAnchors(
    { created_at: "2026-11-01T09:00:00.000Z", fulfillments } as CoreOrder,
    { id: "ordli_1" } as CoreOrderItem
  )

const [SOON, LATE] = ["2026-11-02T09:00:00.000Z", "2026-11-10T09:00:00.000Z"]

describe("what windows count from", () => {
  it("is when the last parcel left, one that was only marked as delivered when it arrived", () => {
    expect(anchors(parcel(SOON, null), parcel(null, LATE))).toMatchObject({
      shipped: LATE,
      delivered: null,
    })
    expect(anchors(parcel(null, LATE))).toMatchObject({
      shipped: LATE,
      delivered: LATE,
    })
    expect(anchors(parcel(SOON, LATE))).toMatchObject({
      shipped: SOON,
      delivered: LATE,
    })
  })
})
