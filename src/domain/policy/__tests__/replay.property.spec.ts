import fc from "fast-check"
import {
  evaluate,
  feesFor,
  shippingForRequest,
  type Policy,
  type RequestType,
  type Stage,
} from ".."
import { policyOf } from "./make"
import { snapshots } from "./random-facts"
import { documents } from "./random-policy"

const RUNS = 150
const stages = fc.constantFrom<Stage>("browse", "submit")

/** As Postgres keeps it: JSON, and of an object's keys no order. */
const stored = <Value>(value: Value): Value => {
  const sorted = (one: unknown): unknown =>
    Array.isArray(one)
      ? one.map(sorted)
      : typeof one === "object" && one !== null
        ? Object.fromEntries(
            Object.entries(one)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inner]) => [key, sorted(inner)])
          )
        : one
  return sorted(JSON.parse(JSON.stringify(value))) as Value
}

const numbered = (of: readonly unknown[], path: string): string[] =>
  of.map((_, index) => `${path}.${index}`)

const withConditions = (
  of: readonly { when: unknown[] }[],
  path: string,
  key = "when"
): string[] =>
  of.flatMap((part, index) =>
    (part as Record<string, unknown[]>)[key]?.length
      ? [`${path}.${index}.${key}`]
      : []
  )

/** Where every part of a request type that is judged stands in the document. */
const partsOf = (policy: Policy, type: RequestType): string[] => {
  const at = `request_types.${policy.request_types.indexOf(type)}`
  return [
    ...numbered(policy.redirects, "redirects"),
    ...numbered(type.rules, `${at}.rules`),
    ...numbered(type.windows, `${at}.windows`),
    ...numbered(type.fields, `${at}.fields`),
    ...numbered(type.evidence, `${at}.evidence`),
    ...numbered(type.resolution_rules, `${at}.resolution_rules`),
    ...numbered(
      type.warranty?.serial?.formats ?? [],
      `${at}.warranty.serial.formats`
    ),
    ...(type.allowance && type.legal_basis === "goodwill"
      ? [`${at}.allowance`]
      : []),
    ...withConditions(type.fees, `${at}.fees`),
    ...withConditions(type.fees, `${at}.fees`, "waived_when"),
    ...withConditions(type.shipping, `${at}.shipping`),
  ]
}

describe("replay", () => {
  it("I5 facts and document from the database give the decision again, to the last key", () => {
    fc.assert(
      fc.property(documents, snapshots, stages, (document, facts, stage) => {
        const policy = policyOf(document)
        const again = policyOf(stored(document))
        for (const { code } of policy.request_types) {
          const decision = evaluate(facts, policy, code, stage)
          const replayed = evaluate(stored(facts), again, code, stage)
          expect(stored(replayed)).toEqual(stored(decision))
          // Nothing of a decision is lost on the way into the database.
          expect(stored(decision)).toEqual(decision)
        }
      }),
      { numRuns: RUNS }
    )
  })

  it("I5 what was read once stays as it is: reading a read document changes nothing", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const policy = policyOf(document)
        expect(policyOf(stored(policy))).toEqual(policy)
      }),
      { numRuns: RUNS }
    )
  })

  it("I5 fees and the way back come out the same from stored facts", () => {
    fc.assert(
      fc.property(documents, snapshots, (document, facts) => {
        const policy = policyOf(document)
        const again = policyOf(stored(document))
        const back = stored(facts)
        const items = (of: typeof facts) =>
          of.items.map((item) => ({ id: item.item_id, item }))
        for (const { code } of policy.request_types) {
          expect(feesFor(back, again, code, items(back))).toEqual(
            feesFor(facts, policy, code, items(facts))
          )
          expect(shippingForRequest(back, again, code)).toEqual(
            shippingForRequest(facts, policy, code)
          )
        }
      }),
      { numRuns: RUNS }
    )
  })

  it("C15 every part of the type is in the trace exactly once an item", () => {
    fc.assert(
      fc.property(documents, snapshots, stages, (document, facts, stage) => {
        const policy = policyOf(document)
        for (const type of policy.request_types) {
          const parts = partsOf(policy, type)
          const { items } = evaluate(facts, policy, type.code, stage)
          for (const { trace } of items) {
            const judged = trace
              .map(({ path }) => path)
              .filter((path) => parts.includes(path))
            expect(judged.sort()).toEqual([...parts].sort())
          }
        }
      }),
      { numRuns: RUNS }
    )
  })

  it("C15 every finding is in the trace, and every outcome has one", () => {
    fc.assert(
      fc.property(documents, snapshots, stages, (document, facts, stage) => {
        const policy = policyOf(document)
        for (const { code } of policy.request_types) {
          for (const item of evaluate(facts, policy, code, stage).items) {
            const said = item.trace
              .filter(({ matched, depends_on }) => matched || depends_on)
              .map(({ matched: _, path: __, ...finding }) => finding)
            expect(item.findings).toEqual(said)
            const weighing = item.findings
              .filter(({ depends_on }) => !depends_on)
              .map(({ effect }) => effect)
            expect([...weighing, "allow"]).toContain(item.outcome)
          }
        }
      }),
      { numRuns: RUNS }
    )
  })
})
