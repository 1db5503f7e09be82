import fc from "fast-check"
import type { Condition, PolicyDocument } from "../../policy"
import { parsePolicy } from "../../policy"
import { benefitsOf, tellBenefit, type Member } from "../benefits"

type Type = PolicyDocument["request_types"][number]

const row = (
  attribute: string,
  operator: "eq" | "in" | "gte" | "lt",
  value: string | number | string[]
): Condition => ({ attribute, operator, value })

const GOLD_UP = row("loyalty.rank", "gte", 2)
const ON_SALE = row("item.product.tags", "in", ["sale"])

const bronze: Member = { tier: "bronze", rank: 1, orders: 3 }
const gold: Member = { tier: "gold", rank: 2, orders: 9 }

const told = (
  type: Partial<Type>,
  member: Member = gold,
  locale = "en"
): string[] => {
  const parsed = parsePolicy({
    request_types: [
      {
        code: "convenience",
        name: { en: "Convenience", it: "Comodità" },
        legal_basis: "goodwill",
        resolutions: ["refund", "exchange"],
        windows: [{ anchor: "delivered", length: "P14D" }],
        ...type,
      },
    ],
  })
  if (!parsed.ok) {
    throw new TypeError(JSON.stringify(parsed.errors))
  }
  return benefitsOf(parsed.policy, member).map((one) =>
    tellBenefit(one, locale)
  )
}

describe("what a tier is worth", () => {
  it("S4.5 a longer window, only for who has the tier", () => {
    const windows: Type["windows"] = [
      { anchor: "delivered", length: "P14D" },
      { anchor: "delivered", length: "P60D", when: [GOLD_UP] },
    ]
    expect(told({ windows })).toEqual([
      "Convenience: 60 days to ask instead of 14 days.",
    ])
    expect(told({ windows }, gold, "it-IT")).toEqual([
      "Comodità: 60 giorni per chiedere invece di 14 giorni.",
    ])
    expect(told({ windows }, bronze)).toEqual([])
  })

  it("no shorter window, which is no benefit", () => {
    const windows: Type["windows"] = [
      { anchor: "delivered", length: "P14D" },
      { anchor: "delivered", length: "P7D", when: [GOLD_UP] },
    ]
    expect(told({ windows })).toEqual([])
  })

  it("says when it hangs on more than the tier", () => {
    const windows: Type["windows"] = [
      { anchor: "delivered", length: "P14D" },
      { anchor: "delivered", length: "P60D", when: [GOLD_UP, ON_SALE] },
    ]
    expect(told({ windows })).toEqual([
      "Convenience, in some cases: 60 days to ask instead of 14 days.",
    ])
  })

  it("a fee waived, or not charged in the first place", () => {
    const waived = { code: "restocking", percent: 20, waived_when: [GOLD_UP] }
    const spared = {
      code: "handling",
      label: { en: "Handling" },
      flat: { eur: 5 },
      when: [row("loyalty.rank", "lt", 2)],
    }
    expect(told({ fees: [waived, spared] })).toEqual([
      "Convenience: “restocking” is not charged.",
      "Convenience: “Handling” is not charged.",
    ])
    expect(told({ fees: [waived, spared] }, bronze)).toEqual([])
  })

  it("a free way back, an opened solution, money at once", () => {
    expect(
      told({
        shipping: [
          { payer: "merchant", by: "label", when: [GOLD_UP] },
          { payer: "customer" },
        ],
        resolution_rules: [{ resolutions: ["exchange"], when: [GOLD_UP] }],
        settle_when: [
          { at: "shipped", when: [row("loyalty.tier", "in", ["gold"])] },
        ],
      })
    ).toEqual([
      "Convenience: we pay for the way back.",
      "Convenience: you can also receive an exchange.",
      "Convenience: we settle as soon as the goods are on their way to us.",
    ])
  })

  it("a request type that others have not: by rule or by allowance", () => {
    const rules = [
      {
        code: "tier_too_low",
        effect: "deny" as const,
        when: [row("loyalty.rank", "lt", 2)],
      },
    ]
    const allowance = { per_tier: { gold: { count: 2, per: "P90D" } } }
    expect(told({ rules })).toEqual(["Convenience: open to you."])
    expect(told({ allowance })).toEqual(["Convenience: open to you."])
    expect(told({ rules }, bronze)).toEqual([])
    expect(told({ allowance }, bronze)).toEqual([])
  })

  it("nothing where the shopper is refused anyway", () => {
    const type: Partial<Type> = {
      rules: [{ code: "closed", effect: "deny", when: [] }],
      fees: [{ code: "restocking", percent: 20, waived_when: [GOLD_UP] }],
    }
    expect(told(type)).toEqual([])
  })

  it("nothing to whom has no tier, whatever the policy", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (rank, orders) => {
        const windows: Type["windows"] = [
          {
            anchor: "delivered",
            length: "P60D",
            when: [row("loyalty.orders", "gte", rank)],
          },
        ]
        expect(told({ windows }, { tier: null, rank: 0, orders })).toEqual([])
      })
    )
  })
})
