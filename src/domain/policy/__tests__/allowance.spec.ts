import {
  evaluate,
  LEGAL_BASES,
  validatePolicy,
  type Facts,
  type LegalBasis,
} from ".."
import { messageFor } from "../../messages"
import { documentOf, factsOf, policyOf } from "./make"

const ALLOWANCE = {
  per_tier: {
    silver: { count: 2, per: "P90D" },
    bronze: { count: 0, per: "P90D" },
  },
}
const POLICY = policyOf(documentOf({ allowance: ALLOWANCE }))

const used = (count: number, per = "P90D"): Partial<Facts> => ({
  allowances: {
    return: {
      count: 2,
      per,
      used: count,
      renews_at: count ? "2026-12-20T23:00:00.000Z" : null,
    },
  },
})
const tier = (code: string | null): Partial<Facts> => ({
  loyalty: { tier: code, rank: code ? 1 : 0 },
})

const found = (more: Partial<Facts>, policy = POLICY) =>
  evaluate(factsOf(undefined, more), policy, "return", "submit").findings

const codes = (more: Partial<Facts>, policy = POLICY) =>
  found(more, policy).map(({ code, effect }) => `${code}:${effect}`)

describe("the allowance of a tier", () => {
  it("is open while something is left, and denied when it is used up", () => {
    expect(codes({ ...tier("silver"), ...used(1) })).toEqual([])
    expect(codes({ ...tier("silver"), ...used(2) })).toEqual([
      "allowance_used_up:deny",
    ])
    // Reopened cases may have taken more than there was.
    expect(codes({ ...tier("silver"), ...used(3) })).toEqual([
      "allowance_used_up:deny",
    ])
  })

  it("says when the next is free, in both languages", () => {
    const [finding] = found({ ...tier("silver"), ...used(2) })
    expect(finding).toMatchObject({
      observed: { used: 2, renews_at: "2026-12-20T23:00:00.000Z" },
      expected: { count: 2, per: "P90D" },
    })
    const values = {
      observed: finding?.observed,
      expected: finding?.expected,
      time_zone: "Europe/Rome",
    }
    expect(messageFor("allowance_used_up", "en", values)).toContain(
      "21 December 2026"
    )
    expect(messageFor("allowance_used_up", "it", values)).toContain(
      "21 dicembre 2026"
    )
  })

  it("is used up from the start where the tier has none of it", () => {
    const counted = { ...tier("bronze"), ...used(0) }
    expect(codes(counted)).toEqual(["allowance_used_up:deny"])
  })

  it.each([["gold"], [null], ["toString"]])(
    "is not there for tier %s, whatever was counted",
    (code) => {
      expect(codes({ ...tier(code), ...used(0) })).toEqual([
        "allowance_none:deny",
      ])
    }
  )

  it.each<[string, Partial<Facts>]>([
    ["no standing", used(0)],
    ["nothing counted", tier("silver")],
    ["nothing counted for this type", { ...tier("silver"), allowances: {} }],
    ["counted over another time", { ...tier("silver"), ...used(0, "P30D") }],
  ])("is for a person to decide with %s", (_, more) => {
    expect(codes(more)).toEqual(["fact_missing:review"])
  })

  it.each<[LegalBasis, boolean, string[]]>([
    ["goodwill", true, []],
    ["commercial_guarantee", true, ["guarantee_allowance"]],
    ["commercial_guarantee", false, ["guarantee_allowance"]],
    ["legal_guarantee", false, ["guarantee_allowance"]],
    ["legal_guarantee", true, ["statutory_allowance"]],
  ])(
    "is refused in a policy where it would never be judged: %s, consumers %s",
    (legal_basis, consumers, expected) => {
      const policy = policyOf(
        documentOf({ legal_basis, allowance: ALLOWANCE }, { consumers })
      )
      expect(
        validatePolicy(policy)
          .filter(({ path }) => path.endsWith(".allowance"))
          .map(({ code }) => code)
      ).toEqual(expected)
    }
  )

  it.each(LEGAL_BASES.filter((basis) => basis !== "goodwill"))(
    "is never judged under %s",
    (legal_basis: LegalBasis) => {
      // As a document stored before publishing refused it.
      const [type] = POLICY.request_types
      const policy = {
        ...POLICY,
        request_types: type ? [{ ...type, legal_basis }] : [],
      }
      const facts = factsOf(undefined, { ...tier("silver"), ...used(2) })
      const { items } = evaluate(facts, policy, "return", "submit")
      expect(
        items.flatMap(({ trace }) =>
          trace.filter(({ path }) => path.endsWith(".allowance"))
        )
      ).toEqual([])
    }
  )
})
