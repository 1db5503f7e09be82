import { evaluate, requestTypeOf, withWording } from ".."
import { documentOf, factsOf, itemOf, declared, policyOf } from "./make"

describe("withWording", () => {
  it("gives each finding the merchant's own words and the policy's time zone, and changes nothing else", () => {
    const policy = policyOf(
      documentOf({
        rules: [
          {
            code: "sale",
            when: [],
            effect: "deny",
            message: { en: "Sale is final." },
          },
        ],
      })
    )
    const facts = factsOf([itemOf({ ...declared, refused_before_quantity: 1 })])
    const decision = evaluate(facts, policy, "return", "submit")
    const type = requestTypeOf(policy, "return")
    expect(type).toBeDefined()
    const worded = type && withWording(decision, type, "Europe/Rome")
    expect(
      worded?.findings.map(({ code, wording }) => [code, wording])
    ).toEqual([
      ["refused_before", { time_zone: "Europe/Rome" }],
      ["sale", { time_zone: "Europe/Rome", own: { en: "Sale is final." } }],
    ])
    expect({
      ...worded,
      findings: worded?.findings.map(({ wording: _, ...rest }) => rest),
      items: decision.items,
    }).toEqual(decision)
  })
})
