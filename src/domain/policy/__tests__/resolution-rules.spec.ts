import { evaluate, type PolicyDocument } from ".."
import { restrictResolutions } from "../availability"
import { documentOf, factsOf, itemOf, policyOf } from "./make"

type TypeDocument = PolicyDocument["request_types"][number]

const tagged = (tag: string) => ({
  attribute: "item.product.tags",
  operator: "in",
  value: [tag],
})
const type: Partial<TypeDocument> = {
  resolutions: ["refund", "repair", "replacement"],
  reasons: ["broken", "changed_mind"],
  resolution_rules: [
    { resolutions: ["repair"], when: [tagged("heavy")] },
    {
      resolutions: ["repair", "replacement"],
      when: [{ attribute: "item.reason", operator: "eq", value: "broken" }],
    },
  ],
}
const policy = policyOf(
  documentOf(type, {
    reasons: [
      { value: "broken", fault: "merchant" },
      { value: "changed_mind", fault: "customer" },
    ],
  })
)
const judge = (
  more: Parameters<typeof itemOf>[0],
  stage: "browse" | "submit" = "submit",
  on = policy
) => evaluate(factsOf([itemOf(more)]), on, "return", stage)
const asked = (resolution: string, reason: string) => ({
  requested_quantity: 1,
  resolution,
  reason,
})

describe("resolution_rules", () => {
  it("S3.3 a resolution named by a row is open where one of its rows holds", () => {
    expect(judge(asked("repair", "broken")).outcome).toBe("allow")
    expect(judge(asked("refund", "changed_mind")).outcome).toBe("allow")
    const refused = judge(asked("repair", "changed_mind"))
    expect(refused.outcome).toBe("deny")
    expect(refused.findings.map(({ code }) => code)).toEqual([
      "resolution_not_allowed",
    ])
    expect(refused.findings[0]?.observed).toMatchObject({
      resolution: "repair",
      "item.product.tags": [],
    })
  })

  it("leaves out what a row certainly closes, and keeps in browse what hangs on the undeclared", () => {
    expect(judge({}, "browse").items[0]?.resolutions).toEqual([
      "refund",
      "repair",
      "replacement",
    ])
    expect(
      judge({ reason: "changed_mind" }, "browse").items[0]?.resolutions
    ).toEqual(["refund"])
    expect(
      judge({ resolution: "repair" }, "browse").findings.map(
        ({ code, depends_on }) => [code, depends_on]
      )
    ).toEqual([["resolution_not_allowed", ["item.reason"]]])
  })

  it("is one entry a row in the trace", () => {
    const paths = judge(asked("repair", "changed_mind")).items[0]?.trace.map(
      ({ path }) => path
    )
    for (const index of [0, 1]) {
      const at = `request_types.0.resolution_rules.${index}`
      expect(paths?.filter((path) => path === at)).toHaveLength(1)
    }
  })

  it("refuses a line that no resolution is left for, but under the law asks a person", () => {
    const only = (legal_basis: "goodwill" | "legal_guarantee") =>
      policyOf(
        documentOf({
          legal_basis,
          resolutions: ["repair"],
          resolution_rules: [
            { resolutions: ["repair"], when: [tagged("heavy")] },
          ],
        })
      )
    expect(judge({}, "browse", only("goodwill"))).toMatchObject({
      outcome: "deny",
      findings: [{ code: "resolution_not_allowed" }],
      items: [{ resolutions: [] }],
    })
    expect(judge({}, "browse", only("legal_guarantee")).outcome).toBe("review")
  })

  it("takes a rule on what nobody recorded to a person", () => {
    const unknown = policyOf(
      documentOf({
        resolution_rules: [
          {
            resolutions: ["refund"],
            when: [{ attribute: "loyalty.rank", operator: "gte", value: 2 }],
          },
        ],
      })
    )
    expect(
      judge({ requested_quantity: 1, resolution: "refund" }, "submit", unknown)
    ).toMatchObject({ outcome: "review", findings: [{ code: "fact_missing" }] })
  })

  it("S1.9 a question has no resolution and needs none", () => {
    const question = policyOf(documentOf({ resolutions: [], windows: [] }))
    const unavailable = { refund: "resolution_not_available" } as const
    const decision = judge({ requested_quantity: 1 }, "submit", question)
    expect(decision).toMatchObject({ outcome: "allow", findings: [] })
    expect(
      restrictResolutions(decision, factsOf([itemOf({ unavailable })])).outcome
    ).toBe("allow")
  })
})
