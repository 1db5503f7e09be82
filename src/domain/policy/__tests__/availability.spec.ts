import { evaluate } from ".."
import { restrictResolutions, type Unavailable } from "../availability"
import { documentOf, factsOf, itemOf, policyOf } from "./make"

const policy = policyOf(
  documentOf({ resolutions: ["refund", "store_credit", "replacement"] })
)

const judge = (
  unavailable: Unavailable | undefined,
  declared: { resolution?: string } = {},
  stage: "browse" | "submit" = "submit"
) => {
  const facts = factsOf([
    itemOf({
      requested_quantity: 1,
      ...declared,
      ...(unavailable ? { unavailable } : {}),
    }),
  ])
  return restrictResolutions(evaluate(facts, policy, "return", stage), facts)
}

describe("resolutions the store cannot carry out", () => {
  it("offers them all where the facts name none", () => {
    const { items, outcome } = judge(undefined, { resolution: "store_credit" })
    expect(outcome).toBe("allow")
    expect(items[0]).toMatchObject({
      resolutions: ["refund", "store_credit", "replacement"],
    })
    expect(items[0]).not.toHaveProperty("unavailable")
  })

  it.each([
    ["store_credit", "resolution_not_available"],
    ["store_credit", "store_credit_needs_account"],
    ["replacement", "out_of_stock"],
  ] as const)("refuses %s with its reason %s", (resolution, code) => {
    const decision = judge({ [resolution]: code }, { resolution })
    expect(decision.outcome).toBe("deny")
    expect(decision.findings).toMatchObject([
      { code, effect: "deny", observed: { resolution } },
    ])
    expect(decision.items[0]?.resolutions).not.toContain(resolution)
    expect(decision.items[0]?.trace.at(-1)).toMatchObject({
      path: "store.resolutions",
    })
  })

  it("says why one is not offered while others are", () => {
    const { outcome, items, findings } = judge(
      {
        store_credit: "store_credit_needs_account",
        // Not of this policy.
        repair: "resolution_not_available",
      },
      { resolution: "refund" }
    )
    expect([outcome, findings]).toEqual(["allow", []])
    expect(items[0]?.unavailable).toEqual([
      { resolution: "store_credit", code: "store_credit_needs_account" },
    ])
  })

  it("gives the reason all share when nothing is left, else the general one", () => {
    const all = (replacement: "out_of_stock" | "resolution_not_available") =>
      judge(
        {
          refund: "out_of_stock",
          store_credit: "out_of_stock",
          replacement,
        },
        {},
        "browse"
      ).findings.map(({ code }) => code)
    expect(all("out_of_stock")).toEqual(["out_of_stock"])
    expect(all("resolution_not_available")).toEqual([
      "resolution_not_available",
    ])
  })

  it("I5 gives the same from facts that were stored", () => {
    const facts = factsOf([
      itemOf({
        requested_quantity: 1,
        resolution: "store_credit",
        unavailable: { store_credit: "store_credit_needs_account" },
      }),
    ])
    const stored = JSON.parse(JSON.stringify(facts)) as typeof facts
    const of = (one: typeof facts) =>
      restrictResolutions(evaluate(one, policy, "return", "submit"), one)
    expect(of(stored)).toEqual(of(facts))
  })
})
