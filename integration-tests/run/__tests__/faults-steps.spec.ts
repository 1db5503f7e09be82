import type { Stage } from "../../faults/support/stage"
import { nextStep } from "../../faults/support/next-step"
import type { Stored, StoredSettlement } from "../../faults/support/stored"
import { storyNamed } from "../../faults/support/stories"
import { ASKED_LONG_AGO } from "../../support/cases/asked-long-ago"

const settlement = (more: Partial<StoredSettlement>): StoredSettlement => ({
  id: "rmaset_1",
  kind: "exchange",
  status: "awaiting_customer",
  amount: "0",
  units: null,
  goods: null,
  payment: { amount: "70", payment_collection_id: "pay_col_1" },
  failure: null,
  result: null,
  ...more,
})

/** What is done about a case with this settlement, and what was asked of the database before. */
const next = async (name: string, about: StoredSettlement) => {
  const asked: string[] = []
  const world: Stage = {
    variants: {},
    send: () => Promise.resolve({ status: 200, body: {}, writes: 0 }),
    sql: (text) => {
      asked.push(text)
      return Promise.resolve([])
    },
    journal: () => [],
  }
  const stored: Stored = {
    id: "rma_1",
    status: "resolving",
    items: [],
    settlements: [about],
    events: [],
  }
  const walk = {
    story: storyNamed(name),
    order_id: "order_1",
    item_id: "line_1",
    lines: {},
  }
  return { step: await nextStep(world, walk, stored), asked }
}

describe("what the fault tests do next about a case", () => {
  it("gives money in the place of goods that are not paid, where the story says so", async () => {
    const instead = "money in place of a dearer product that is not paid"
    expect((await next(instead, settlement({}))).step).toEqual({
      by: "staff",
      path: "/admin/rmas/rma_1/settle",
      body: { instead: "refund" },
    })
    const paid = "exchange for a dearer product, paid"
    expect((await next(paid, settlement({}))).step).toEqual({
      by: "shopper",
      path: "/store/rmas/rma_1/payment",
      body: { settlement_id: "rmaset_1" },
    })
  })

  it("says how a refund ended once its provider cannot be at it any more", async () => {
    const { step, asked } = await next(
      "refund, less a fee",
      settlement({ kind: "refund", status: "needs_attention", payment: null })
    )
    expect(step).toMatchObject({
      path: "/admin/rmas/rma_1/clear-doubt",
      body: { settlement_id: "rmaset_1", happened: false },
    })
    expect(asked).toContain(ASKED_LONG_AGO)
  })
})
