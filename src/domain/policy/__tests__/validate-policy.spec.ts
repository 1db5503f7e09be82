import fc from "fast-check"
import {
  evaluate,
  validatePolicy,
  type Condition,
  type PolicyDocument,
} from ".."
import { compileWhen } from "../judge/condition"
import { Verdict } from "../judge/verdict"
import { newBudget, satisfiable } from "../validate/satisfiable"
import {
  declared,
  documentOf,
  factsOf,
  itemOf,
  policyOf,
  snapshots,
} from "./make"

type TypeDocument = PolicyDocument["request_types"][number]

const errorsOf = (
  type: Partial<TypeDocument>,
  more: Partial<PolicyDocument> = {},
  reasons: string[] = []
) =>
  validatePolicy(policyOf(documentOf(type, more)), { reasons }).map(
    ({ path, code }) => `${path} ${code}`.replace("request_types.0.", "")
  )

const row = (attribute: string, operator: string, value: unknown) => ({
  attribute,
  operator,
  value,
})
const rules = (...whens: object[][]) =>
  ({
    rules: whens.map((list, index) => ({
      code: `r${index}`,
      when: list,
      effect: "deny",
    })),
  }) as Partial<TypeDocument>

/** Conditions that crowd on few attributes and values, so that many exclude each other. */
const price = fc.constantFrom("9", "10", "12.078", 9, 10)
const name = fc.constantFrom("a", "b", "damaged")
const single = fc.oneof(
  fc.record({
    attribute: fc.constant("item.unit_value"),
    operator: fc.constantFrom("eq", "ne", "gt", "gte", "lt", "lte"),
    value: price,
  }),
  fc.record({
    attribute: fc.constantFrom("item.reason", "item.product.tags"),
    operator: fc.constantFrom("in", "nin"),
    value: fc.array(name, { minLength: 1, maxLength: 2 }),
  })
)
const crowded = fc.array(
  fc.oneof(
    single,
    fc.record({ any: fc.array(single, { minLength: 1, maxLength: 2 }) })
  ),
  { minLength: 2, maxLength: 4 }
) as fc.Arbitrary<Condition[]>

describe("validatePolicy", () => {
  it.each([
    [row("order.colour", "eq", "red"), "attribute unknown_attribute"],
    [row("item.fields.seal", "eq", "x"), "attribute unknown_attribute"],
    [row("item.evidence.photo", "gt", 1), "attribute unknown_attribute"],
    [row("item.sku", "gt", "A"), "operator operator_mismatch"],
    [row("item.product.tags", "lt", 2), "operator operator_mismatch"],
    [row("customer.registered", "in", ["true"]), "operator operator_mismatch"],
    [row("item.sku", "eq", ["A"]), "value value_mismatch"],
    [row("item.sku", "in", "A"), "value value_mismatch"],
    [row("item.sku", "eq", 5), "value value_mismatch"],
    [row("item.unit_value", "gt", "dear"), "value value_mismatch"],
    [row("customer.registered", "eq", "true"), "value value_mismatch"],
    [row("item.product.tags", "in", ["a", 1]), "value value_mismatch"],
  ])("%j: %s", (condition, error) => {
    expect(errorsOf(rules([condition]))).toEqual([`rules.0.when.0.${error}`])
    expect(errorsOf(rules([{ any: [condition] }]))).toEqual([
      `rules.0.when.0.any.0.${error}`,
    ])
  })

  it("looks at conditions wherever they stand", () => {
    const bad = [row("nope", "eq", "x")] as never
    const type = {
      windows: [{ anchor: "delivered", length: "P1D", when: bad }],
      fields: [{ key: "seal", when: bad }],
      evidence: [{ slot: "photo", when: bad }],
      fees: [{ code: "fee", percent: 1, when: bad, waived_when: bad }],
      shipping: [{ payer: "customer", when: bad }],
    } as Partial<TypeDocument>
    expect(errorsOf(type)).toHaveLength(6)
  })

  it.each([
    [[row("item.unit_value", "gt", 10), row("item.unit_value", "lt", "9.99")]],
    [[row("item.unit_value", "gte", 10), row("item.unit_value", "lt", 10)]],
    [[row("item.unit_value", "eq", "10.0"), row("item.unit_value", "ne", 10)]],
    [[row("item.sku", "eq", "A"), row("item.sku", "in", ["B", "C"])]],
    [[row("item.sku", "in", ["A", "B"]), row("item.sku", "nin", ["B", "A"])]],
    [
      [
        row("item.product.tags", "in", ["A"]),
        row("item.product.tags", "nin", ["A"]),
      ],
    ],
    [
      [
        row("customer.registered", "eq", true),
        row("customer.registered", "eq", false),
      ],
    ],
    [
      [
        row("item.sku", "eq", "A"),
        { any: [row("item.sku", "eq", "B"), row("item.sku", "eq", "C")] },
      ],
    ],
    [[row("item.resolution", "eq", "repair")]],
  ])("%j can never match", (list) => {
    expect(errorsOf(rules(list))).toEqual(["rules.0.when unreachable_rule"])
  })

  it.each([
    [[row("item.unit_value", "gte", 10), row("item.unit_value", "lte", 10)]],
    [
      [
        row("item.product.tags", "in", ["A"]),
        row("item.product.tags", "in", ["B"]),
      ],
    ],
    [[row("item.sku", "ne", "A"), row("item.sku", "ne", "B")]],
    [
      [
        row("item.sku", "eq", "A"),
        { any: [row("item.sku", "eq", "B"), row("item.title", "eq", "C")] },
      ],
    ],
    [[]],
  ])("%j can match", (list) => {
    expect(errorsOf(rules(list))).toEqual([])
  })

  it("what is called unreachable never matches, whatever the facts", () => {
    let unreachable = 0
    fc.assert(
      fc.property(
        crowded,
        fc.array(snapshots, { minLength: 5, maxLength: 5 }),
        (conditions, many) => {
          if (satisfiable(conditions, () => undefined, newBudget())) {
            return
          }
          unreachable += 1
          const { test } = compileWhen(conditions)
          for (const facts of many) {
            for (const item of facts.items) {
              const calendars = {
                zone: {} as never,
                business: () => ({}) as never,
              }
              const context = {
                facts,
                item,
                stage: "submit" as const,
                now: 0,
                requested: 1,
                ...calendars,
              }
              expect(test(context)).not.toBe(Verdict.yes)
            }
          }
        }
      ),
      { numRuns: 1000 }
    )
    // Else the property would hold for want of cases.
    expect(unreachable).toBeGreaterThan(50)
  })

  it("of two rules with the same conditions the weaker never decides", () => {
    const list = [row("item.sku", "eq", "A")] as never
    const two = (first: "deny" | "review", second: "deny" | "review") =>
      errorsOf({
        rules: [
          { code: "a", when: list, effect: first },
          { code: "b", when: list, effect: second },
        ],
      })
    expect(two("deny", "review")).toEqual(["rules.1 unreachable_rule"])
    expect(two("review", "deny")).toEqual(["rules.0 unreachable_rule"])
    expect(two("deny", "deny")).toEqual(["rules.1 unreachable_rule"])
  })

  it("windows that may hold at once overlap; a special one beside a general one does not", () => {
    const general = { anchor: "delivered" as const, length: "P14D" }
    const rank = (operator: string, value: number) =>
      ({
        ...general,
        length: "P60D",
        when: [row("loyalty.rank", operator, value)],
      }) as never
    expect(
      errorsOf({ windows: [general, { ...general, length: "P30D" }] })
    ).toEqual(["windows.1 windows_overlap"])
    expect(errorsOf({ windows: [rank("gte", 2), rank("gte", 3)] })).toEqual([
      "windows.1 windows_overlap",
    ])
    expect(errorsOf({ windows: [rank("lt", 2), rank("gte", 2)] })).toEqual([])
    expect(errorsOf({ windows: [general, rank("gte", 2)] })).toEqual([])
  })

  it("times that cannot be kept", () => {
    const clock = {
      code: "c",
      from: "submitted" as const,
      until: "decided" as const,
      length: "P1D",
    }
    expect(
      errorsOf({
        windows: [
          {
            anchor: "delivered",
            length: "P1M",
            count: "business",
            fallback: { anchor: "delivered" },
          },
        ],
        clocks: [
          { ...clock, until: "submitted" },
          { ...clock, code: "d", length: "P1Y", count: "business" },
        ],
      })
    ).toEqual([
      "windows.0.length not_business_length",
      "windows.0.fallback.anchor impossible_window",
      "clocks.0.until impossible_clock",
      "clocks.1.length not_business_length",
    ])
  })

  it("names used twice, reasons there are not", () => {
    const type = documentOf().request_types[0]
    const document = documentOf({
      reasons: ["a", "b", "b"],
      resolutions: ["refund", "refund"],
      fields: [{ key: "f" }, { key: "f" }],
    })
    const policy = policyOf({
      ...document,
      reasons: [
        { value: "a", fault: "customer" },
        { value: "a", fault: "customer" },
      ],
      request_types: [...document.request_types, type],
    })
    const errors = (reasons: string[]) =>
      validatePolicy(policy, { reasons }).map(
        ({ path, code }) => `${path} ${code}`
      )
    const duplicates = [
      "reasons.1.value duplicate_code",
      "request_types.1.code duplicate_code",
      "request_types.0.reasons.2 duplicate_code",
      "request_types.0.resolutions.1 duplicate_code",
      "request_types.0.fields.1.key duplicate_code",
    ]
    expect(errors(["b"])).toEqual(duplicates)
    expect(errors([])).toEqual([
      ...duplicates,
      "request_types.0.reasons.1 unknown_reason",
      "request_types.0.reasons.2 unknown_reason",
    ])
  })

  it("a document built to be expensive is judged in bounded work", () => {
    const values = Array.from({ length: 1000 }, (_, index) => String(index))
    const wide = Array.from({ length: 40 }, () =>
      row("item.unit_value", "in", values)
    )
    const tree = {
      any: Array.from({ length: 100 }, () => ({
        any: Array.from({ length: 100 }, (_, index) =>
          row("order.total", "eq", index)
        ),
      })),
    }
    const budget = newBudget()
    expect(
      satisfiable(
        [...wide, tree, row("item.sku", "in", values)] as never,
        () => undefined,
        budget
      )
    ).toBe(true)
    expect(errorsOf(rules([...wide, tree]))).toEqual([])
  })

  it("a published policy's rules do what they say", () => {
    const policy = policyOf(
      documentOf(rules([row("item.sku", "eq", "LAMP-1")]))
    )
    expect(validatePolicy(policy)).toEqual([])
    expect(
      evaluate(factsOf([itemOf(declared)]), policy, "return", "submit").findings
    ).toMatchObject([{ code: "r0" }])
  })
})
