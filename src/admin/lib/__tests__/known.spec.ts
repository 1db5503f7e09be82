import { knownOf } from "../known"

describe("what is known of a settlement in doubt", () => {
  it("is what was asked of which payment, in the provider's words", () => {
    expect(
      knownOf({
        reason: "outcome_unknown",
        known: {
          refunds: [],
          share: { payment_id: "pay_1", amount: "12.5" },
          message: "gateway timeout",
        },
      })
    ).toEqual({
      figures: [{ key: "share", amount: 12.5, payment: "pay_1" }],
      message: "gateway timeout",
    })
  })

  it("is both figures where the order owes less", () => {
    expect(
      knownOf({
        reason: "order_owes_less",
        known: { refunds: [], asked: "118", owed: "0", elsewhere: "118" },
      }).figures
    ).toEqual([
      { key: "asked", amount: 118 },
      { key: "owed", amount: 0 },
      { key: "elsewhere", amount: 118 },
    ])
  })

  it("is the refund of somebody else that the order does not know", () => {
    expect(
      knownOf({
        reason: "unbooked_refund",
        known: {
          refunds: [],
          payment_id: "pay_1",
          refund_id: "ref_1",
          unbooked: "7",
        },
      }).figures
    ).toEqual([{ key: "unbooked", amount: 7, payment: "pay_1" }])
  })

  it.each([[null], [undefined], [{}], [{ known: "lost" }]])(
    "is nothing where nothing is: %j",
    (failure) => {
      expect(knownOf(failure)).toEqual({ figures: [], message: null })
    }
  )
})
