import fc from "fast-check"
import {
  evaluate,
  evaluateItem,
  EFFECTS,
  outlookOf,
  policySchema,
  type Facts,
  type Policy,
  type RequestType,
  type Stage,
} from ".."
import {
  declared,
  documentOf,
  factsOf,
  itemOf,
  policies,
  policyOf,
  snapshots,
} from "./make"

const stages = fc.constantFrom<Stage>("browse", "submit")
const codes = (facts: Facts, policy: Policy, stage: Stage = "submit") =>
  evaluate(facts, policy, "return", stage).findings.map(
    ({ code, effect }) => `${code}:${effect}`
  )

/** Every place a trace must speak of, exactly once. */
const places = (type: RequestType): string[] => {
  const at = (name: string, list: readonly unknown[]) =>
    list.map((_, index) => `request_types.0.${name}.${index}`)
  const conditional = type.fees.flatMap((fee, index) => [
    ...(fee.when.length > 0 ? [`request_types.0.fees.${index}.when`] : []),
    ...(fee.waived_when.length > 0
      ? [`request_types.0.fees.${index}.waived_when`]
      : []),
  ])
  return [
    "order",
    "units.shipped",
    "units.returnable",
    "units.refused_before",
    "units.quantity",
    ...(type.legal_basis === "withdrawal" ? ["request_types.0.standing"] : []),
    ...(type.legal_basis === "goodwill" ? ["law.withdrawal"] : []),
    "request_types.0.reasons",
    "request_types.0.resolutions",
    "request_types.0.fields",
    "request_types.0.evidence",
    ...(type.windows.length > 0 ? ["request_types.0.windows"] : []),
    ...at("windows", type.windows),
    ...at("rules", type.rules),
    ...at("fields", type.fields),
    ...at("evidence", type.evidence),
    ...conditional,
  ]
}

describe("evaluate (DESIGN § 4)", () => {
  it("has a person look at units that were refused before and asked for again (I1)", () => {
    const policy = policyOf(documentOf())
    const again = factsOf([itemOf({ ...declared, refused_before_quantity: 1 })])
    expect(codes(again, policy)).toContain("refused_before:review")
    expect(codes(factsOf(), policy)).not.toContain("refused_before:review")
  })

  it("judges every rule once, none short-circuits", () => {
    fc.assert(
      fc.property(policies, snapshots, stages, (policy, facts, stage) => {
        const [type] = policy.request_types
        for (const item of evaluate(facts, policy, "return", stage).items) {
          expect(item.trace.map(({ path }) => path).sort()).toEqual(
            type && places(type).sort()
          )
        }
      })
    )
  })

  it("the outcome is the strongest effect that weighs, per item and per request", () => {
    fc.assert(
      fc.property(policies, snapshots, stages, (policy, facts, stage) => {
        const decision = evaluate(facts, policy, "return", stage)
        const rank = (effects: string[]) =>
          Math.max(
            0,
            ...effects.map((effect) =>
              EFFECTS.findIndex((one) => one === effect)
            )
          )
        for (const { findings, outcome, trace } of decision.items) {
          const weighing = findings.filter(({ depends_on }) => !depends_on)
          expect(outcome).toBe(
            EFFECTS[rank(weighing.map(({ effect }) => effect))]
          )
          expect(trace.filter(({ matched }) => matched)).toHaveLength(
            weighing.length
          )
        }
        expect(decision.outcome).toBe(
          EFFECTS[rank(decision.items.map(({ outcome }) => outcome))]
        )
      })
    )
  })

  it("I5 stored facts under a stored policy give the stored decision again", () => {
    fc.assert(
      fc.property(policies, snapshots, stages, (policy, facts, stage) => {
        const stored = JSON.parse(JSON.stringify({ policy, facts })) as {
          policy: Policy
          facts: Facts
        }
        const again = policySchema.parse(stored.policy)
        const before = JSON.stringify(evaluate(facts, policy, "return", stage))
        expect(
          JSON.stringify(evaluate(stored.facts, again, "return", stage))
        ).toBe(before)
      })
    )
  })

  it("changes neither facts nor policy", () => {
    fc.assert(
      fc.property(policies, snapshots, stages, (policy, facts, stage) => {
        const before = JSON.stringify([policy, facts])
        evaluate(facts, policy, "return", stage)
        expect(JSON.stringify([policy, facts])).toBe(before)
      })
    )
  })

  it("one item alone is judged as within the request", () => {
    fc.assert(
      fc.property(policies, snapshots, stages, (policy, facts, stage) => {
        const { items } = evaluate(facts, policy, "return", stage)
        facts.items.forEach((item, index) => {
          expect(evaluateItem(facts, policy, "return", item, stage)).toEqual(
            items[index]
          )
        })
      })
    )
  })

  it("more declared never turns a weighing deny of browse into an allow", () => {
    fc.assert(
      fc.property(policies, snapshots, (policy, facts) => {
        const blank = {
          ...facts,
          items: facts.items.map(
            ({
              reason: _,
              resolution: __,
              fields: ___,
              evidence: ____,
              requested_quantity: _____,
              ...item
            }) => item
          ),
        }
        const before = evaluate(blank, policy, "return", "browse")
        const after = evaluate(facts, policy, "return", "submit")
        before.items.forEach((item, index) => {
          if (item.outcome === "deny") {
            expect(after.items[index]?.outcome).toBe("deny")
          }
        })
      }),
      { numRuns: 500 }
    )
  })
})

describe("facts that are missing or not declared", () => {
  const rule = (
    attribute: string,
    operator: string,
    value: unknown,
    effect = "deny"
  ) =>
    policyOf(
      documentOf({
        rules: [
          { code: "rule", when: [{ attribute, operator, value }], effect },
        ] as never,
      })
    )

  it.each([
    ["loyalty.rank", "lt", 2],
    ["loyalty.tier", "eq", "gold"],
    ["customer.return_rate", "gt", 0.5],
  ])(
    "%s unknown is fact_missing and review, never allow",
    (attribute, operator, value) => {
      for (const effect of EFFECTS) {
        expect(
          codes(factsOf(), rule(attribute, operator, value, effect))
        ).toEqual(["fact_missing:review"])
      }
    }
  )

  it("an attribute there is not counts as missing in a draft nobody validated", () => {
    expect(codes(factsOf(), rule("order.colour", "eq", "red"))).toEqual([
      "fact_missing:review",
    ])
  })

  it("what no longer matters is not missing", () => {
    const when = [
      { attribute: "item.sku", operator: "eq" as const, value: "OTHER" },
      { attribute: "loyalty.rank", operator: "lt" as const, value: 2 },
    ]
    const policy = policyOf(
      documentOf({ rules: [{ code: "rule", when, effect: "deny" }] })
    )
    expect(codes(factsOf(), policy)).toEqual([])
  })

  it("before submit a rule on the reason is a condition that does not weigh", () => {
    const policy = rule("item.reason", "eq", "damaged")
    const decision = evaluate(factsOf([itemOf()]), policy, "return", "browse")
    expect(decision.outcome).toBe("allow")
    expect(decision.findings).toMatchObject([
      { code: "rule", effect: "deny", depends_on: ["item.reason"] },
    ])
    expect(
      codes(factsOf([itemOf({ ...declared, reason: "damaged" })]), policy)
    ).toEqual(["rule:deny"])
  })
})

describe("units (I1)", () => {
  const policy = policyOf(documentOf())
  it.each([
    [{ requested_quantity: 3 }, []],
    [{ requested_quantity: 4 }, ["quantity_exceeds_returnable:deny"]],
    [{ requested_quantity: 0 }, ["quantity_invalid:deny"]],
    [{ requested_quantity: 1.5 }, ["quantity_invalid:deny"]],
    [{ requested_quantity: undefined }, ["quantity_required:deny"]],
    [
      { returnable_quantity: 0 },
      ["nothing_returnable:deny", "quantity_exceeds_returnable:deny"],
    ],
  ])("%j: %j", (more, expected) => {
    expect(codes(factsOf([itemOf({ ...declared, ...more })]), policy)).toEqual(
      expected
    )
  })

  it("one line asked for in two items counts together", () => {
    const twice = [
      itemOf({ ...declared, requested_quantity: 2 }),
      itemOf({ ...declared, requested_quantity: 2 }),
    ]
    expect(codes(factsOf(twice), policy)).toEqual([
      "quantity_exceeds_returnable:deny",
      "quantity_exceeds_returnable:deny",
    ])
  })

  it("what was never shipped, and a canceled order", () => {
    const anchors = {
      placed: "2026-11-01T09:00:00.000Z",
      shipped: null,
      delivered: null,
    }
    const none = {
      shipped_quantity: 0,
      delivered_quantity: 0,
      returnable_quantity: 0,
      anchors,
    }
    expect(codes(factsOf([itemOf(none)]), policy, "browse")).toEqual([
      "not_shipped:deny",
    ])
    const facts = factsOf([itemOf()])
    facts.order.canceled = true
    expect(codes(facts, policy, "browse")).toEqual(["order_canceled:deny"])
  })

  it("a request for nothing, or of an unknown type, is denied", () => {
    expect(evaluate(factsOf([]), policy, "return", "submit")).toMatchObject({
      outcome: "deny",
    })
    const decision = evaluate(factsOf(), policy, "nope", "submit")
    expect(decision.findings).toMatchObject([
      { code: "request_type_unknown", effect: "deny" },
    ])
    expect(
      evaluateItem(factsOf(), policy, "nope", itemOf(), "browse").outcome
    ).toBe("deny")
  })
})

describe("reasons, resolutions, fields, evidence", () => {
  const when = [
    { attribute: "item.reason", operator: "eq" as const, value: "damaged" },
  ]
  const policy = policyOf(
    documentOf(
      {
        reasons: ["changed_mind", "damaged"],
        fields: [
          { key: "seal", options: ["intact", "broken"], required: true },
          { key: "note" },
        ],
        evidence: [{ slot: "photo", min: 2, max: 3, when }],
      },
      {
        reasons: [
          { value: "changed_mind", fault: "customer" },
          { value: "damaged", fault: "carrier" },
          { value: "other", fault: "merchant" },
        ],
      }
    )
  )
  const good = {
    ...declared,
    reason: "changed_mind",
    fields: { seal: "intact" },
  }
  it.each([
    [{}, []],
    [{ reason: undefined }, ["reason_required:deny"]],
    [{ reason: "other" }, ["reason_not_allowed:deny"]],
    [{ resolution: undefined }, ["resolution_required:deny"]],
    [{ resolution: "repair" }, ["resolution_not_allowed:deny"]],
    [{ fields: undefined }, ["field_required:deny"]],
    [{ fields: { seal: " " } }, ["field_required:deny"]],
    [{ fields: { seal: "melted" } }, ["field_not_allowed:deny"]],
    [
      { fields: { seal: "intact", constructor: "x" } },
      ["field_not_allowed:deny"],
    ],
    [{ reason: "damaged" }, ["evidence_required:deny"]],
    [{ reason: "damaged", evidence: { photo: 1 } }, ["evidence_required:deny"]],
    [{ reason: "damaged", evidence: { photo: 2 } }, []],
    [
      { reason: "damaged", evidence: { photo: 4 } },
      ["evidence_not_allowed:deny"],
    ],
    [{ evidence: { other: 1 } }, ["evidence_not_allowed:deny"]],
  ])("%j: %j", (more, expected) => {
    expect(codes(factsOf([itemOf({ ...good, ...more })]), policy)).toEqual(
      expected
    )
  })

  it("nothing of it is asked while browsing", () => {
    expect(codes(factsOf([itemOf()]), policy, "browse")).toEqual([])
  })
})

describe("statutory types", () => {
  const rules = [{ code: "never", when: [], effect: "deny" as const }]
  it("a deny under the legal guarantee becomes review; asking for what is not there does not", () => {
    const policy = policyOf(
      documentOf({ legal_basis: "legal_guarantee", rules })
    )
    const late = { ...factsOf(), now: "2027-11-20T10:00:00.000Z" }
    expect(codes(late, policy)).toEqual([
      "window_closed:review",
      "never:review",
    ])
    const too = factsOf([itemOf({ ...declared, requested_quantity: 9 })])
    expect(codes(too, policy)).toContain("quantity_exceeds_returnable:deny")
  })
})

describe("outlookOf", () => {
  it("is as open as the most eligible line, with what all lines share", () => {
    const rules = [
      { code: "all", when: [], effect: "review" as const },
      {
        code: "some",
        when: [{ attribute: "item.sku", operator: "eq" as const, value: "B" }],
        effect: "deny" as const,
      },
    ]
    const policy = policyOf(documentOf({ rules }))
    const facts = factsOf([
      itemOf({ item_id: "a" }),
      itemOf({ item_id: "b", sku: "B" }),
    ])
    const outlook = outlookOf(evaluate(facts, policy, "return", "browse"))
    expect(outlook.outcome).toBe("review")
    expect(outlook.findings.map(({ code }) => code)).toEqual(["all"])
  })
})
