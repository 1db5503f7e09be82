import BigNumber from "bignumber.js"
import fc from "fast-check"
import { nextTier, reaches, standingOf, tierOf, type PeriodFigures } from ".."
import { groups, measures, programmes } from "./make"

const rankOf = (
  figures: PeriodFigures[],
  tiers: Parameters<typeof tierOf>[1],
  groupIds: string[] = []
): number => tierOf({ figures }, tiers, groupIds)?.tier.rank ?? 0

/** The same with so much more spent in every period, and so many more orders. */
const more = (
  figures: PeriodFigures[],
  currency: string,
  amount: number,
  orders: number
): PeriodFigures[] =>
  figures.map((one) => ({
    ...one,
    spend: {
      ...one.spend,
      [currency]: new BigNumber(one.spend[currency] ?? 0)
        .plus(amount)
        .toFixed(),
    },
    orders: one.orders + orders,
  }))

describe("tiers, whatever the programme", () => {
  it("are never lost by spending more", () => {
    fc.assert(
      fc.property(
        programmes,
        measures,
        groups,
        fc.constantFrom("eur", "pln", "usd", "chf"),
        fc.nat(5000),
        fc.nat(5),
        (tiers, figures, ids, currency, amount, orders) => {
          const richer = more(figures, currency, amount, orders)
          expect(rankOf(richer, tiers, ids)).toBeGreaterThanOrEqual(
            rankOf(figures, tiers, ids)
          )
        }
      )
    )
  })

  it("are the highest there is to have: none above is reached, the held one is", () => {
    fc.assert(
      fc.property(programmes, measures, groups, (tiers, figures, ids) => {
        const rank = rankOf(figures, tiers, ids)
        const has = tiers
          .filter(
            (tier) =>
              tier.customer_group_ids.some((id) => ids.includes(id)) ||
              (tier.thresholds !== null && reaches(figures, tier.thresholds))
          )
          .map((tier) => tier.rank)
        expect(rank).toBe(Math.max(0, ...has))
      })
    )
  })

  it("do not hang on the order they are listed in, nor a group on figures", () => {
    fc.assert(
      fc.property(programmes, measures, groups, (tiers, figures, ids) => {
        expect(rankOf(figures, [...tiers].reverse(), ids)).toBe(
          rankOf(figures, tiers, ids)
        )
        expect(rankOf(figures, tiers, ids)).toBeGreaterThanOrEqual(
          rankOf([], tiers, ids)
        )
      })
    )
  })

  it("are reached by exactly what is said to be missing", () => {
    fc.assert(
      fc.property(programmes, measures, (tiers, figures) => {
        const next = nextTier(figures, tiers, rankOf(figures, tiers))
        fc.pre(next !== null)
        const [currency, amount] = Object.entries(
          next?.missing_spend ?? {}
        )[0] ?? ["eur", "0"]
        const paid = more(
          figures,
          currency,
          Number(amount),
          next?.missing_orders ?? 0
        )
        expect(rankOf(paid, tiers)).toBeGreaterThanOrEqual(next?.rank ?? 0)
      })
    )
  })

  it("given by hand hold whatever was spent", () => {
    fc.assert(
      fc.property(programmes, measures, groups, (tiers, figures, group_ids) => {
        for (const { code, rank } of tiers) {
          const override = { tier: code, ends_at: "2027-01-01T00:00:00.000Z" }
          const measure = { figures }
          expect(
            standingOf({ measure, tiers, group_ids, override })
          ).toMatchObject({ tier: code, rank, source: "override" })
        }
      })
    )
  })
})
