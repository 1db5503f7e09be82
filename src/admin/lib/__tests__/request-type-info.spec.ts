import { DEFAULT_POLICY } from "../../../domain/policy"
import { requestTypeInfos } from "../request-type-info"

describe("what a form knows of request types", () => {
  it("reads them from the policy a new store starts with", () => {
    const document = { ...DEFAULT_POLICY }
    const infos = requestTypeInfos([{ document, published_version: 1 }])
    expect(infos.map(({ code }) => code)).toEqual(
      DEFAULT_POLICY.request_types.map(({ code }) => code)
    )
    for (const { reasons, resolutions } of infos) {
      expect(reasons.length).toBeGreaterThan(0)
      expect(resolutions).toContain("refund")
    }
  })

  it("gives a type without reasons all of its policy's, and asks its questions", () => {
    const document = {
      reasons: [{ value: "damaged" }, { value: "defective" }],
      request_types: [
        {
          code: "warranty",
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
      },
    ])
  })

  it("leaves out policies that nobody published", () => {
    const document = { request_types: [{ code: "draft" }] }
    expect(requestTypeInfos([{ document, published_version: null }])).toEqual(
      []
    )
  })
})
