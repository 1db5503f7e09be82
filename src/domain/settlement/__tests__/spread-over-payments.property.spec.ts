import BigNumber from "bignumber.js"
import fc from "fast-check"
import { refundable, spreadOverPayments } from "../spread-over-payments"
import type { PaymentBalance } from "../types"
import { digits, money } from "./carts"

const balances: fc.Arbitrary<PaymentBalance[]> = fc
  .array(fc.tuple(money(900, 4), money(900, 3)), { maxLength: 5 })
  .map((drawn) =>
    drawn.map(([captured, refunded], index) => ({
      id: `pay_${index}`,
      provider_id: "pp_system_default",
      captured,
      refunded,
    }))
  )

describe("spreadOverPayments over random payments", () => {
  it("adds up exactly, exceeds no balance, and refuses only what the payments do not hold", () => {
    fc.assert(
      fc.property(
        balances,
        digits,
        fc.nat(2_000_000),
        (payments, to, minor) => {
          const amount = new BigNumber(minor).shiftedBy(-to)
          const left = new Map(
            payments.map((one) => [one.id, refundable(one, to)])
          )
          const all = BigNumber.sum(0, ...left.values())
          const spread = spreadOverPayments(amount.toFixed(), payments, to)
          if (!Array.isArray(spread)) {
            expect(spread.available).toBe(all.toFixed())
            expect(all.isLessThan(amount)).toBe(true)
            return
          }
          const given = BigNumber.sum(0, ...spread.map((share) => share.amount))
          expect(given.toFixed()).toBe(amount.toFixed())
          for (const share of spread) {
            const holds = new BigNumber(left.get(share.payment_id) ?? 0)
            expect(holds.isGreaterThanOrEqualTo(share.amount)).toBe(true)
            expect(Number(share.amount)).toBeGreaterThan(0)
          }
          // One at a time: all but the last share empty their payment.
          for (const share of spread.slice(0, -1)) {
            expect(share.amount).toBe(left.get(share.payment_id))
          }
        }
      ),
      { numRuns: 500 }
    )
  })
})
