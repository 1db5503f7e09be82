import { scopeText } from "../../components/policies/scope-text"
import { placeOf } from "../place-of"
import { readJson } from "../read-json"

const t = (key: string, options?: { count: number }) =>
  options ? `${key} ${options.count}` : key

describe("words of the policy pages", () => {
  it("a scope names its countries and counts the rest", () => {
    expect(
      scopeText({ country_codes: ["it", "pl"], region_ids: ["reg_1"] }, t)
    ).toBe("policies.scopes.region_ids 1 · IT, PL")
    expect(scopeText({ region_ids: [] }, t)).toBe("policies.everyone")
  })

  it("a document is read, or told why it cannot be", () => {
    expect(readJson('{"a":1}')).toEqual({ ok: true, value: { a: 1 } })
    expect(readJson("{a}")).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/./),
    })
  })

  it("an error tells its place in the document", () => {
    const finding = {
      code: "required",
      effect: "deny" as const,
      message: "",
      expected: null,
    }
    expect(placeOf({ ...finding, observed: { path: "calendar" } })).toBe(
      "calendar"
    )
    expect(placeOf({ ...finding, observed: null })).toBe("")
  })
})
