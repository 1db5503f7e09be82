import { LANGUAGES } from "../../languages"
import fc from "fast-check"
import {
  policySchema,
  defaultPolicy,
  LIMITS,
  parsePolicy,
  validatePolicy,
} from ".."
import { POLICY_ERROR_CODES } from "../../codes"
import { documentOf, policies, typeOf } from "./make"

const errorsOf = (document: unknown) => {
  const parsed = parsePolicy(document)
  return parsed.ok
    ? []
    : parsed.errors.map(({ path, code }) => `${path} ${code}`)
}
const rule = (more: object) => ({
  code: "rule",
  when: [],
  effect: "deny",
  ...more,
})

describe("parsePolicy", () => {
  it("a type needs only code, name, legal basis, resolutions and windows", () => {
    const parsed = parsePolicy({ request_types: [typeOf()] })
    expect(parsed).toMatchObject({
      ok: true,
      policy: {
        terms_in_force: "order_placed",
        case_granularity: "free",
        request_types: [
          {
            decision: "staff",
            settle_when: [{ at: "inspected", when: [] }],
            rules: [],
            requires_order: true,
          },
          { code: "withdrawal", legal_basis: "withdrawal" },
        ],
      },
    })
  })

  it("names every mistake with its place", () => {
    const { name: _, ...unnamed } = typeOf()
    const document = {
      terms_in_force: "yesterday",
      colour: 1,
      calendar: { time_zone: "Mars/Base", hours: { "mon-fry": ["9-17"] } },
      request_types: [
        {
          ...unnamed,
          resolutions: ["refund", "hug"],
          windows: [
            { anchor: "delivered", length: "14 days" },
            { anchor: "delivered", length: "P0D" },
          ],
          rules: [
            rule({
              when: [{ attribute: "item.sku", operator: "like", value: "x" }],
              extra: true,
            }),
            rule({ when: [{ any: [{ attribute: "item.sku", value: null }] }] }),
          ],
          fees: [
            { code: "fee" },
            { code: "fee2", percent: 101 },
            { code: "fee3", percent: -1 },
          ],
          shipping: [{}, { by: "carrier_account" }],
          evidence: [{ slot: "photo", min: 3, max: 1 }],
          transit_valid: "P1DT1H",
        },
      ],
    }
    expect(errorsOf(document).sort()).toEqual(
      [
        "terms_in_force invalid_value",
        "calendar.time_zone invalid_time_zone",
        "calendar.hours invalid_hours",
        "request_types.0.name required",
        "request_types.0.resolutions.1 invalid_value",
        "request_types.0.windows.0.length invalid_length",
        "request_types.0.windows.1.length impossible_window",
        "request_types.0.rules.0.when.0.operator invalid_value",
        "request_types.0.rules.0.extra unknown_key",
        "request_types.0.rules.1.when.0.any.0.operator required",
        "request_types.0.rules.1.when.0.any.0.value wrong_type",
        "request_types.0.fees.0 percent_or_flat",
        "request_types.0.fees.1.percent invalid_value",
        "request_types.0.fees.2.percent too_small",
        "request_types.0.evidence.0.min too_big",
        "request_types.0.shipping.0 payer_required",
        "request_types.0.shipping.1 account_required",
        "request_types.0.transit_valid invalid_length",
        "colour unknown_key",
      ].sort()
    )
  })

  it("unknown keys are refused at every depth", () => {
    const spoil = (value: unknown, at: number[]): unknown => {
      const [step, ...rest] = at
      if (typeof value !== "object" || value === null) {
        return undefined
      }
      if (step === undefined) {
        return Array.isArray(value) ? undefined : { ...value, unheard_of: 1 }
      }
      const entries = Object.entries(value)
      const entry = entries[step % Math.max(entries.length, 1)]
      const inner = entry && spoil(entry[1], rest)
      if (!entry || inner === undefined) {
        return undefined
      }
      if (Array.isArray(value)) {
        return value.map((one: unknown, index) =>
          String(index) === entry[0] ? inner : one
        )
      }
      return { ...value, [entry[0]]: inner }
    }
    fc.assert(
      fc.property(
        policies,
        fc.array(fc.nat(20), { maxLength: 8 }),
        (policy, at) => {
          const spoiled = spoil(policy, at)
          fc.pre(spoiled !== undefined)
          expect(parsePolicy(spoiled).ok).toBe(false)
        }
      )
    )
  })

  it("whatever comes in, the answer is errors with known codes, not an exception", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (any, type) => {
        for (const document of [
          any,
          { request_types: [type] },
          { request_types: any },
        ]) {
          const parsed = parsePolicy(document)
          if (!parsed.ok) {
            expect(parsed.errors.length).toBeGreaterThan(0)
            parsed.errors.forEach(({ code }) =>
              expect(POLICY_ERROR_CODES).toContain(code)
            )
          }
        }
      })
    )
  })

  it("reading a policy twice changes nothing", () => {
    fc.assert(
      fc.property(policies, (policy) => {
        expect(policySchema.parse(JSON.parse(JSON.stringify(policy)))).toEqual(
          policy
        )
      })
    )
  })

  const nested = (levels: number): object =>
    levels === 0
      ? { attribute: "item.sku", operator: "eq", value: "x" }
      : { any: [nested(levels - 1)] }
  const withRules = (rules: object[]) => ({
    request_types: [{ ...typeOf(), rules }],
  })

  it.each([
    [
      "10,000 rules",
      withRules(
        Array.from({ length: 10_000 }, (_, index) =>
          rule({ code: `r${index}` })
        )
      ),
      "too_many",
    ],
    ["11 levels of any", withRules([rule({ when: [nested(11)] })]), "too_deep"],
    [
      "100 levels of any",
      withRules([rule({ when: [nested(100)] })]),
      "too_deep",
    ],
    [
      "5,000 levels of any",
      withRules([rule({ when: [nested(5_000)] })]),
      "too_deep",
    ],
    [
      "a megabyte of text",
      withRules([rule({ code: "x".repeat(1_000_000) })]),
      "invalid_value",
    ],
    [
      "a megabyte of values",
      {
        ...withRules([]),
        reasons: Array.from({ length: 400 }, () =>
          Array.from({ length: 400 }, () => 1)
        ),
      },
      "too_large",
    ],
  ])("%s is refused at once", (_, document, code) => {
    expect(errorsOf(document)).toEqual([expect.stringContaining(code)])
  })

  it("ten levels of any are fine", () => {
    expect(
      errorsOf(withRules([rule({ when: [nested(LIMITS.any_depth)] })]))
    ).toEqual([])
  })
})

describe("the default policy", () => {
  it("can be published as it is", () => {
    expect(validatePolicy(defaultPolicy())).toEqual([])
  })

  it("speaks every language we ship", () => {
    for (const { name, description } of defaultPolicy().request_types) {
      expect([Object.keys(name), Object.keys(description ?? {})]).toEqual([
        [...LANGUAGES],
        [...LANGUAGES],
      ])
    }
  })

  it("asks nothing of the shopper under the legal guarantee", () => {
    const [type] = defaultPolicy().request_types.filter(
      ({ legal_basis }) => legal_basis === "legal_guarantee"
    )
    expect(type).toMatchObject({
      fees: [],
      shipping: [{ payer: "merchant", by: "label" }],
      windows: [
        { length: "P2Y", anchor: "delivered" },
        { length: "P3Y", anchor: "delivered" },
      ],
    })
  })

  it("is what an empty document falls back to nowhere: types are required", () => {
    expect(errorsOf({})).toEqual(["request_types required"])
    expect(errorsOf(documentOf())).toEqual([])
  })
})
