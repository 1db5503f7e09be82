import type { SettlementStatus } from "../../../domain/lifecycle"
import { byUrgency, differs } from "../settlements"

const settlement = (amount: number, status: SettlementStatus = "settled") => ({
  id: status,
  kind: "refund",
  status,
  currency_code: "eur",
  amount,
  by_hand: 0,
  reference: null,
  quote: { currency_code: "eur", lines: [], total: amount, to_pay: 0 },
  goods: [],
  payment: null,
  settled_at: null,
})

describe("settlements of a case", () => {
  it("stand in the order in which somebody has to look at them", () => {
    const order = byUrgency([
      settlement(1, "settled"),
      settlement(1, "planned"),
      settlement(1, "needs_attention"),
      settlement(1, "failed"),
    ]).map(({ status }) => status)
    expect(order).toEqual(["needs_attention", "failed", "planned", "settled"])
  })

  it.each([
    ["none yet", [], 12, false],
    ["all of it, in parts", [settlement(0.1), settlement(0.2)], 0.3, false],
    ["less, as a unit was refused", [settlement(8)], 12, true],
    ["canceled ones do not count", [settlement(12, "canceled")], 12, false],
    ["a thousandth matters where there are some", [settlement(1)], 1.001, true],
  ])("differ from the quote or not: %s", (_, settlements, total, expected) => {
    expect(differs(settlements, total)).toBe(expected)
  })
})
