import fc from "fast-check"
import { completenessOf, type ItemFacts } from ".."
import { declared, documentOf, factsOf, itemOf, policyOf } from "./make"
import { policies, snapshots } from "./make"

const policy = policyOf(
  documentOf(
    {
      reasons: ["broken"],
      fields: [
        { key: "fault", required: true },
        { key: "firmware" },
        {
          key: "photo_ok",
          when: [{ attribute: "item.reason", operator: "eq", value: "other" }],
        },
      ],
      evidence: [
        { slot: "plate", min: 2 },
        { slot: "extra", min: 0 },
      ],
      warranty: { serial: {} },
    },
    { reasons: [{ value: "broken", fault: "merchant" }] }
  )
)

const of = (item: Partial<ItemFacts>, explained = false) =>
  completenessOf(
    factsOf([itemOf({ ...declared, ...item })]),
    policy,
    "return",
    () => explained
  )

describe("completenessOf", () => {
  it("S0.11 S1.20 is the share of what was asked for that was given", () => {
    // Reason, two fields, evidence, serial number, a word: six things.
    expect(of({})).toBe(0)
    expect(of({ reason: "broken" })).toBe(16)
    expect(of({ reason: "broken", fields: { fault: "dark" } }, true)).toBe(50)
    expect(of({ evidence: { plate: 1 } })).toBe(8)
    const whole = {
      reason: "broken",
      fields: { fault: "dark", firmware: "1.2" },
      evidence: { plate: 3 },
      serial: "A1",
    }
    expect(of(whole, true)).toBe(100)
    expect(of({ ...whole, serial: "-" }, true)).toBe(83)
    expect(of({ ...whole, serial: "-", serial_state: "missing" }, true)).toBe(
      100
    )
  })

  it("asks for what its conditions ask for alone", () => {
    const reasonless = { fields: { fault: "x", firmware: "y" } }
    expect(of({ ...reasonless, reason: "other" }, true)).toBe(57)
  })

  it("of a question without items is its message", () => {
    const ask = (explained: boolean) =>
      completenessOf(factsOf([]), policy, "return", () => explained)
    expect([ask(false), ask(true)]).toEqual([0, 100])
    expect(completenessOf(factsOf(), policy, "nothing", () => true)).toBe(0)
  })

  it("is a whole percentage of anything, and more words never lower it", () => {
    fc.assert(
      fc.property(policies, snapshots, (any, facts) => {
        const silent = completenessOf(facts, any, "return", () => false)
        const said = completenessOf(facts, any, "return", () => true)
        expect(Number.isInteger(silent) && silent >= 0 && said <= 100).toBe(
          true
        )
        expect(said).toBeGreaterThan(silent)
      })
    )
  })
})
