import { DEFAULT_POLICY } from "../../../domain/policy"
import { requestTypeInfos } from "../request-type-info"

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
