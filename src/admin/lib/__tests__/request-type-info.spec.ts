import { DEFAULT_POLICY } from "../../../domain/policy"
import type { RequestTypeDto } from "../../../types/shopper-http"
import {
  askableTypes,
  refusedTypes,
  requestTypeInfos,
} from "../request-type-info"

describe("what a form knows of request types", () => {
  it("reads them from the policy a new store starts with", () => {
    const document = { ...DEFAULT_POLICY }
    const infos = requestTypeInfos([{ document, published_version: 1 }])
    expect(infos.map(({ code }) => code)).toEqual([
      ...DEFAULT_POLICY.request_types.map(({ code }) => code),
      "withdrawal",
    ])
    for (const { reasons, resolutions } of infos.slice(0, -1)) {
      expect(reasons.length).toBeGreaterThan(0)
      expect(resolutions).toContain("refund")
    }
  })

  it("gives a type without reasons all of its policy's, and asks its questions", () => {
    const document = {
      consumers: false,
      reasons: [{ value: "damaged" }, { value: "defective" }],
      request_types: [
        {
          code: "warranty",
          requires_order: false,
          resolutions: ["repair"],
          fields: [{ key: "seal", options: ["intact"], required: true }],
        },
      ],
    }
    expect(requestTypeInfos([{ document, published_version: 2 }])).toEqual([
      {
        code: "warranty",
        reasons: ["damaged", "defective"],
        resolutions: ["repair"],
        fields: [{ key: "seal", options: ["intact"], required: true }],
        requiresOrder: false,
      },
    ])
  })

  it("LAW offers the withdrawal that every shop for consumers has, under a code that is free", () => {
    const codesOf = (document: object) =>
      requestTypeInfos([
        { document: { ...document }, published_version: 1 },
      ]).map(({ code }) => code)
    expect(codesOf({ request_types: [{ code: "withdrawal" }] })).toEqual([
      "withdrawal",
      "statutory_withdrawal",
    ])
    expect(
      codesOf({ request_types: [{ code: "my", legal_basis: "withdrawal" }] })
    ).toEqual(["my"])
    expect(codesOf({ consumers: false })).toEqual([])
  })

  it("leaves out policies that nobody published", () => {
    const document = { request_types: [{ code: "draft" }] }
    expect(requestTypeInfos([{ document, published_version: null }])).toEqual(
      []
    )
  })
})

describe("what the policy of one order gives", () => {
  const type = (over: Partial<RequestTypeDto>): RequestTypeDto => ({
    code: "return",
    name: "Return",
    description: null,
    legal_basis: "goodwill",
    outcome: "allow",
    findings: [],
    resolutions: ["refund"],
    reasons: [
      { value: "damaged", fault: "carrier", label: null, store_label: null },
    ],
    fields: [{ key: "seal", required: true }],
    evidence: [],
    shipping: { payer: "customer" },
    fees: [],
    clocks: [],
    warranty: null,
    enclosures: [],
    ...over,
  })
  const finding = (effect: "deny" | "review") => ({
    code: `says_${effect}`,
    effect,
    message: "So it is.",
    observed: null,
    expected: null,
  })
  const types = [
    type({ outcome: "review" }),
    type({ code: "withdrawal", legal_basis: "withdrawal", fields: [] }),
    type({
      code: "late",
      name: "Too late",
      outcome: "deny",
      findings: [finding("review"), finding("deny")],
    }),
  ]

  it("asks what the policy asks, and no reason for a withdrawal", () => {
    expect(askableTypes(types)).toEqual([
      {
        code: "return",
        name: "Return",
        reasons: ["damaged"],
        resolutions: ["refund"],
        fields: [{ key: "seal", options: [], required: true }],
        requiresOrder: true,
      },
      {
        code: "withdrawal",
        name: "Return",
        reasons: [],
        resolutions: ["refund"],
        fields: [],
        requiresOrder: true,
      },
    ])
  })

  it("says why it does not give the rest", () => {
    expect(refusedTypes(types)).toEqual([
      { code: "late", name: "Too late", findings: [finding("deny")] },
    ])
  })
})
