import BigNumber from "bignumber.js"
import fc from "fast-check"
import { aboveCaptured, spreadOverTenders } from "../spread-over-tenders"
import type { PaymentBalance } from "../types"

const card = (captured: string, refunded = "0"): PaymentBalance => ({
  id: "pay_card",
  provider_id: "pp_card",
  captured,
  refunded,
})

describe("spreadOverTenders", () => {
  it.each([
    // [amount, captured, refunded, credit paid, given back] → [card, credit]
    ["50", "70", "0", "30", "0", "35", "15"],
    ["100", "70", "0", "30", "0", "70", "30"],
    ["0.01", "70", "0", "30", "0", "0.01", "0"],
    // Staff refunded the card alone: credit catches up.
    ["20", "70", "40", "30", "0", "2", "18"],
    ["10", "0", "0", "30", "5", null, "10"],
    ["10", "30", "0", "0", "0", "10", "0"],
  ])(
    "splits %s of %s (%s refunded) and credit of %s (%s given back)",
    (amount, captured, refunded, paid, given_back, toCard, credit) => {
      expect(
        spreadOverTenders(
          amount,
          [card(captured, refunded)],
          { paid, given_back, credited: "0" },
          2
        )
      ).toEqual({
        payments: toCard ? [{ payment_id: "pay_card", amount: toCard }] : [],
        credit,
      })
    }
  )

  it("refuses more than all tenders hold together", () => {
    expect(
      spreadOverTenders(
        "50",
        [card("70", "60")],
        { paid: "30", given_back: "0", credited: "0" },
        2
      )
    ).toEqual({
      code: "refund_exceeds_captured",
      amount: "50",
      available: "40",
    })
  })

  it.each([
    // [amount, captured, refunded, credit paid, given back, credited] → [available]
    ["40", "70", "20", "30", "10", "30", null],
    ["40.01", "70", "20", "30", "10", "30", "40"],
    ["0.01", "50", "0", "0", "0", "59", "0"],
  ])(
    "gives no %s where %s (%s refunded), credit of %s (%s given back) and %s credited leave less",
    (amount, captured, refunded, paid, given_back, credited, available) => {
      const payments = [card(captured, refunded)]
      const credit = { paid, given_back, credited }
      const refusal = available && {
        code: "refund_exceeds_captured",
        amount,
        available,
      }
      expect(aboveCaptured(amount, payments, credit, 2)).toEqual(refusal)
      const spread = spreadOverTenders(amount, payments, credit, 2)
      expect("code" in spread ? spread : null).toEqual(refusal)
    }
  )

  it("over any refunds adds up, exceeds no tender, keeps the proportion and ends with nothing left", () => {
    const minor = fc.nat(200_000)
    fc.assert(
      fc.property(
        minor,
        minor,
        fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 8 }),
        fc.constantFrom(0, 2, 3),
        (onCard, onCredit, refunds, digits) => {
          const money = (units: BigNumber.Value) =>
            new BigNumber(units).shiftedBy(-digits).toFixed()
          let refunded = new BigNumber(0)
          let back = new BigNumber(0)
          const give = (units: number) => {
            const spread = spreadOverTenders(
              money(units),
              [card(money(onCard), refunded.toFixed())],
              {
                paid: money(onCredit),
                given_back: back.toFixed(),
                credited: "0",
              },
              digits
            )
            if ("code" in spread) {
              return false
            }
            const paid = new BigNumber(spread.payments[0]?.amount ?? 0)
            expect(paid.plus(spread.credit).toFixed()).toBe(money(units))
            refunded = refunded.plus(paid)
            back = back.plus(spread.credit)
            return true
          }
          let left = onCard + onCredit
          for (const units of refunds) {
            const could = give(units)
            expect(could).toBe(units <= left)
            left -= could ? units : 0
            expect(refunded.lte(money(onCard))).toBe(true)
            expect(back.lte(money(onCredit))).toBe(true)
            const fair = refunded
              .plus(back)
              .times(onCredit)
              .dividedBy(onCard + onCredit || 1)
            expect(
              back
                .minus(fair)
                .abs()
                .lte(new BigNumber(money(1)).times("0.5"))
            ).toBe(true)
          }
          expect(give(left)).toBe(true)
          expect(refunded.toFixed()).toBe(money(onCard))
          expect(back.toFixed()).toBe(money(onCredit))
        }
      ),
      { numRuns: 500 }
    )
  })
})
