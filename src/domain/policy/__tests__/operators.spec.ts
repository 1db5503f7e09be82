import fc from "fast-check"
import { evaluate, type Operator } from ".."
import { compareDecimals, OPERATOR_RULES } from "../operators"
import { declared, documentOf, factsOf, itemOf, policyOf } from "./make"

const numeric = (
  operator: Operator,
  observed: number | string,
  expected: number | string
) => OPERATOR_RULES[operator].test(observed, expected, "number")

const decimals = fc
  .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.nat(6))
  .map(([digits, places]) => ({
    digits,
    places,
    text: (digits / 10 ** places).toFixed(places),
  }))

describe("numbers are compared as decimals", () => {
  it('"9" comes before "10", though not as text', () => {
    expect(numeric("lt", "9", "10")).toBe(true)
    expect(numeric("gt", "9", "10")).toBe(false)
    expect(numeric("eq", "10.00", 10)).toBe(true)
    expect(numeric("in", "0.1", "0.10")).toBe(true)
  })

  it("by value, to the last digit, whatever way they are written", () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const scale = 10n ** 6n
        const exact = ({ digits, places }: typeof a) =>
          (BigInt(digits) * scale) / 10n ** BigInt(places)
        const sign = exact(a) < exact(b) ? -1 : exact(a) > exact(b) ? 1 : 0
        expect(compareDecimals(a.text, b.text)).toBe(sign)
        expect(compareDecimals(Number(a.text), Number(b.text))).toBe(sign)
        expect(compareDecimals(a.text, Number(b.text))).toBe(sign)
      })
    )
  })

  it("digits no float holds still count", () => {
    expect(numeric("gt", "0.30000000000000004", "0.3")).toBe(true)
    expect(numeric("lt", "9007199254740992", "9007199254740993")).toBe(true)
  })

  it.each(["", " 9", "0x9", "9e0", "nine", "Infinity", NaN, null, true])(
    "%j is no decimal",
    (text) => expect(compareDecimals(text, 9)).toBeNull()
  )

  it("exactly one of lt, eq, gt holds; lte, gte, ne, nin follow", () => {
    fc.assert(
      fc.property(decimals, decimals, ({ text: a }, { text: b }) => {
        const [lt, eq, gt] = (["lt", "eq", "gt"] as const).map((name) =>
          numeric(name, a, b)
        )
        expect([lt, eq, gt].filter(Boolean)).toHaveLength(1)
        expect(numeric("lte", a, b)).toBe(lt || eq)
        expect(numeric("gte", a, b)).toBe(gt || eq)
        expect(numeric("ne", a, b)).toBe(!eq)
        expect(OPERATOR_RULES.nin.test(a, [b], "number")).toBe(!eq)
      })
    )
  })
})

describe("texts and sets", () => {
  it("texts are equal to the letter", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(OPERATOR_RULES.eq.test(a, b, "text")).toBe(a === b)
        expect(OPERATOR_RULES.ne.test(a, b, "text")).toBe(a !== b)
      })
    )
    expect(OPERATOR_RULES.eq.test("10.0", "10", "text")).toBe(false)
  })

  it("sets by what they share", () => {
    const word = fc.constantFrom("a", "b", "c", "d")
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(word, { minLength: 1 }),
        (seen, wanted) => {
          const shared = seen.some((one) => wanted.includes(one))
          expect(OPERATOR_RULES.in.test(seen, wanted, "texts")).toBe(shared)
          expect(OPERATOR_RULES.nin.test(seen, wanted, "texts")).toBe(!shared)
        }
      )
    )
  })

  it("what has no value is equal to none, and so unlike all", () => {
    expect(OPERATOR_RULES.eq.test(null, "a", "text")).toBe(false)
    expect(OPERATOR_RULES.ne.test(null, "a", "text")).toBe(true)
    expect(OPERATOR_RULES.nin.test(null, ["a"], "text")).toBe(true)
    expect(OPERATOR_RULES.lt.test(null, 5, "number")).toBe(false)
  })
})

describe("lists of conditions are AND, any is OR", () => {
  const fits = (value: string) => ({
    attribute: "item.sku",
    operator: "eq" as const,
    value,
  })
  const other = { attribute: "order.total", operator: "gt" as const, value: 10 }
  it.each([
    [[], true],
    [[fits("LAMP-1"), other], true],
    [[fits("LAMP-2"), other], false],
    [[{ any: [fits("LAMP-2"), fits("LAMP-1")] }, other], true],
    [[{ any: [fits("LAMP-2"), { any: [fits("LAMP-3")] }] }], false],
  ])("%j matches: %s", (when, matched) => {
    const rules = [{ code: "rule", when, effect: "deny" as const }]
    const policy = policyOf(documentOf({ rules }))
    const decision = evaluate(
      factsOf([itemOf(declared)]),
      policy,
      "return",
      "submit"
    )
    expect(decision.outcome).toBe(matched ? "deny" : "allow")
  })
})
