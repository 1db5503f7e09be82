import {
  evaluate,
  validatePolicy,
  type ItemFacts,
  type PolicyDocument,
  type Stage,
} from ".."
import { declared, documentOf, factsOf, itemOf, policyOf } from "./make"

type TypeDocument = PolicyDocument["request_types"][number]
type Serial = NonNullable<TypeDocument["warranty"]>["serial"]

const tagged = (tag: string) => [
  { attribute: "item.product.tags", operator: "in", value: [tag] },
]
const terms: Serial = {
  required: true,
  formats: [
    { pattern: "SN-9999", when: tagged("camera") },
    { pattern: "L\\A-99", when: tagged("lens") },
    { pattern: "99", when: tagged("lens") },
  ],
}

const judge = (
  item: Partial<ItemFacts>,
  serial: Serial = terms,
  { stage = "submit", ...more }: Partial<TypeDocument> & { stage?: Stage } = {}
) =>
  evaluate(
    factsOf([itemOf({ ...declared, ...item })]),
    policyOf(documentOf({ warranty: { serial }, ...more })),
    "return",
    stage
  )
const found = (...args: Parameters<typeof judge>) =>
  judge(...args).findings.map(({ code, effect }) => `${code} ${effect}`)

const product = (...tags: string[]) => ({ ...itemOf().product, tags })
const camera = { product: product("camera"), serial_cases: 0 }
const lens = { product: product("lens"), serial_cases: 0 }

describe("the serial number of a warranty", () => {
  it("S3.11 is asked for at submit, and not before", () => {
    expect(found({})).toEqual(["serial_required deny"])
    expect(found({ serial: " - " })).toEqual(["serial_required deny"])
    expect(found({}, terms, { stage: "browse" })).toEqual([])
    expect(found({}, { ...terms, required: false })).toEqual([])
  })

  it("has the form of its product", () => {
    expect(found({ ...camera, serial: "sn 1234" })).toEqual([])
    expect(found({ ...camera, serial: "sn 123" })).toEqual([
      "serial_format deny",
    ])
    expect(found({ ...lens, serial: "42" })).toEqual([])
    expect(found({ ...lens, serial: "LA-42" })).toEqual([])
    expect(found({ ...lens, serial: "SN-1234" })).toEqual([
      "serial_format deny",
    ])
    // No form is set for other products.
    expect(found({ serial: "whatever", serial_cases: 0 })).toEqual([])
  })

  it("is checked by a person where nobody knows which form is meant", () => {
    const byTier: Serial = {
      formats: [
        {
          pattern: "999",
          when: [{ attribute: "loyalty.rank", operator: "gt", value: 1 }],
        },
      ],
    }
    expect(found({ serial: "ABC", serial_cases: 0 }, byTier)).toEqual([
      "fact_missing review",
    ])
  })

  it("says what its form hangs on before the shopper said it", () => {
    const byReason: Serial = {
      formats: [
        {
          pattern: "999",
          when: [{ attribute: "item.reason", operator: "eq", value: "broken" }],
        },
      ],
    }
    const decision = judge({ serial: "ABC", serial_cases: 0 }, byReason, {
      stage: "browse",
    })
    expect(decision).toMatchObject({
      outcome: "allow",
      findings: [{ code: "serial_format", depends_on: ["item.reason"] }],
    })
  })

  it.each([
    ["allow", []],
    ["review", ["serial_seen_before review"]],
    ["deny", ["serial_seen_before deny"]],
  ] as const)(
    "of an earlier case is %s as the policy says",
    (seen, expected) => {
      const serial: Serial = { seen_before: seen }
      expect(found({ serial: "A1", serial_cases: 2 }, serial)).toEqual(expected)
      expect(found({ serial: "A1", serial_cases: 0 }, serial)).toEqual([])
      expect(found({ serial: "A1" }, serial)).toEqual(
        seen === "allow" ? [] : ["fact_missing review"]
      )
    }
  )

  it("S3.11 damaged or missing is for a person, and not asked for again", () => {
    for (const serial_state of ["damaged", "missing"] as const) {
      expect(found({ ...camera, serial_state })).toEqual([
        "serial_damaged review",
      ])
      expect(found({ ...camera, serial_state, serial: "SN-12??" })).toEqual([
        "serial_damaged review",
      ])
    }
    expect(
      found({ ...camera, serial_state: "readable", serial: "SN1234" })
    ).toEqual([])
  })

  it("never refuses a right the law gives by itself", () => {
    const statutory = { legal_basis: "legal_guarantee" } as const
    expect(judge({}, terms, statutory).outcome).toBe("review")
    expect(judge({ ...camera, serial: "x" }, terms, statutory).outcome).toBe(
      "review"
    )
  })

  it("leaves each of its parts once in the trace", () => {
    const paths = judge({ ...camera, serial: "x" })
      .items[0]?.trace.map(({ path }) =>
        path.replace("request_types.0.warranty.serial.", "")
      )
      .filter((path) => !path.includes("request_types"))
    for (const part of [
      "required",
      "state",
      "formats.0",
      "formats.1",
      "formats.2",
      "seen_before",
    ]) {
      expect(paths?.filter((path) => path === part)).toEqual([part])
    }
  })

  it("can be asked for by a rule", () => {
    const policy = policyOf(
      documentOf({
        rules: [
          {
            code: "recalled",
            when: [
              { attribute: "item.serial", operator: "in", value: ["A1", "A2"] },
            ],
            effect: "review",
          },
        ],
      })
    )
    expect(validatePolicy(policy)).toEqual([])
    const facts = factsOf([itemOf({ ...declared, serial: "A2" })])
    expect(
      evaluate(facts, policy, "return", "submit").findings.map(
        ({ code }) => code
      )
    ).toEqual(["recalled"])
  })
})
