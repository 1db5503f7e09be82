import { isFinal, nextStep } from "../faults/support/next-step"
import { readStored } from "../faults/support/stored"
import { STORIES } from "../faults/support/stories"
import { DemoShop } from "./support/demo-shop"
import { demoStore } from "./support/demo-store"

jest.setTimeout(300_000)

/** The longest case has eight steps. */
const STEPS = 20

/** Core's checkout in the storefront knows one payment an order. */
const stories = STORIES.filter(({ order }) => !order.payments)

describe("every way to make a shopper whole, in the demo store", () => {
  let shop: DemoShop

  beforeAll(async () => {
    shop = await DemoShop.open(demoStore())
  })
  afterAll(() => shop.close())

  it.each(stories)(
    "$name: from the request to the last entry of the books",
    async (story) => {
      const { order_id, item_id, sku } = await shop.order(story)
      const before = await shop.books(order_id, sku)
      const walk = { story, order_id, item_id }
      let stored = await readStored(shop, order_id)
      for (let step = 0; step < STEPS && !(stored && isFinal(stored)); step++) {
        const next = await nextStep(shop, walk, stored)
        const answer = next && (await shop.send(next))
        expect({ next, status: answer?.status, body: answer?.body }).toEqual({
          next: expect.anything() as object,
          status: 200,
          body: expect.anything() as object,
        })
        stored = await readStored(shop, order_id)
      }
      expect(stored?.status).toBe(story.end ?? "resolved")
      for (const { kind, status } of stored?.settlements ?? []) {
        expect({ kind, status }).toEqual({
          kind,
          status: expect.stringMatching(/^(settled|canceled)$/) as string,
        })
      }
      // What has not left the shop, or goes out in place of what came back, is set aside until it is packed.
      const { owed, changes, stocked, reserved } = await shop.books(
        order_id,
        sku
      )
      expect({ changes, stocked }).toEqual({
        changes: [],
        stocked: before.stocked + (story.back ?? 0),
      })
      // An order that nobody captured is withdrawn whole in its story: nothing is owed any more.
      expect(owed).toBeCloseTo(
        story.order.capture === false ? 0 : before.owed,
        2
      )
      const goesOut =
        story.resolution === "replacement" &&
        story.end !== "canceled" &&
        !story.goods
          ? 2
          : 0
      const kept =
        story.request_type === "withdrawal" ? (story.quantity ?? 2) : 0
      expect(reserved).toBe(before.reserved + goesOut - kept)
    }
  )
})
