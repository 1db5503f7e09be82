import { toOrderLines } from "../order-lines"

describe("lines of an order that can still come back", () => {
  it("are what was sent, less what core has on its way back, received, dismissed or written off", () => {
    const detail = {
      fulfilled_quantity: 6,
      return_requested_quantity: 1,
      return_received_quantity: 1,
      return_dismissed_quantity: 1,
      written_off_quantity: 1,
    }
    expect(
      toOrderLines([
        { id: "a", title: "Mug", variant_title: "Blue", detail },
        { id: "b", title: "Saucer", detail: { fulfilled_quantity: 0 } },
        { id: "c", title: "Not loaded" },
      ])
    ).toEqual([{ id: "a", title: "Mug · Blue", units: 2 }])
  })
})
