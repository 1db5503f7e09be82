import BigNumber from "bignumber.js"
import {
  refundable,
  spreadOverPayments,
  type Tendering,
} from "../spread-over-payments"
import type { PaymentBalance } from "../types"

function payment(id: string, captured: string, refunded = "0"): PaymentBalance {
  return { id, provider_id: "pp_system_default", captured, refunded }
}

describe("spreadOverPayments", () => {
  it("empties one payment before it touches the next", () => {
    const balances = [
      payment("a", "100", "40"),
      payment("b", "50"),
      payment("c", "50"),
    ]
    expect(spreadOverPayments("85.5", balances, 2)).toEqual([
      { payment_id: "a", amount: "60" },
      { payment_id: "b", amount: "25.5" },
    ])
  })

  it("passes over a payment that has nothing left, even when too much went back on it", () => {
    const balances = [
      payment("a", "10", "10"),
      payment("b", "5", "8"),
      payment("c", "9"),
    ]
    expect(spreadOverPayments("9", balances, 2)).toEqual([
      { payment_id: "c", amount: "9" },
    ])
  })

  it("compares in minor units: a capture of 378.078 gives back 378.08", () => {
    const balances = [payment("a", "378.078")]
    expect(spreadOverPayments("378.08", balances, 2)).toEqual([
      { payment_id: "a", amount: "378.08" },
    ])
    expect(spreadOverPayments("378.09", balances, 2)).toEqual({
      code: "refund_exceeds_captured",
      amount: "378.09",
      available: "378.08",
    })
  })

  it("never gives less in silence", () => {
    const balances = [payment("a", "10", "4"), payment("b", "1")]
    expect(spreadOverPayments("7.01", balances, 2)).toEqual({
      code: "refund_exceeds_captured",
      amount: "7.01",
      available: "7",
    })
    expect(spreadOverPayments("1", [], 2)).toMatchObject({ available: "0" })
  })

  it("needs no payment for nothing", () => {
    expect(spreadOverPayments("0", [payment("a", "10")], 2)).toEqual([])
    expect(spreadOverPayments("0", [], 2)).toEqual([])
  })

  it("says what is left on one payment", () => {
    expect(refundable(payment("a", "12.078", "5"), 2)).toBe("7.08")
    expect(refundable(payment("a", "12.078", "12.08"), 2)).toBe("0")
  })

  it("takes another way of sharing out", () => {
    const lastFirst: Tendering = (amount, available) => {
      let left = amount
      return [...available]
        .reverse()
        .map((holds) => {
          const share = BigNumber.min(left, holds)
          left = left.minus(share)
          return share
        })
        .reverse()
    }
    const balances = [payment("a", "10"), payment("b", "10")]
    expect(spreadOverPayments("12", balances, 2, lastFirst)).toEqual([
      { payment_id: "a", amount: "2" },
      { payment_id: "b", amount: "10" },
    ])
  })
})
