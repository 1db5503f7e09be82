import fc from "fast-check"
import { REPLAY_MEANS } from "../../../workflows/policy/replay-means"
import { evaluate, type Facts, type Policy } from "../../policy"
import {
  declared,
  documentOf,
  factsOf,
  itemOf,
  policyOf,
} from "../../policy/__tests__/make"
import { snapshots } from "../../policy/__tests__/random-facts"
import { documents } from "../../policy/__tests__/random-policy"
import { compareCase, compareOrder, sameJson, Tally, type StoredCase } from ".."

type TypeDocument = Parameters<typeof documentOf>[0]

// Businesses only, so that the law adds nothing to what is compared here.
const policyWith = (type: TypeDocument = {}): Policy =>
  policyOf(documentOf(type, { consumers: false }))

const REQUEST = { ...declared, reason: "changed_mind" }
const FACTS = factsOf([itemOf({ ...REQUEST, unit_value: "100" })])
const ORDER = { id: "order_1", number: 1 }

const stored = (policy: Policy, facts: Facts = FACTS): StoredCase => ({
  id: "rma_1",
  number: 7,
  request_type: "return",
  facts,
  decision: evaluate(facts, policy, "return", "submit"),
  quote: null,
})

const plain = policyWith()
const strict = policyWith({
  rules: [
    {
      code: "too_dear",
      when: [{ attribute: "item.unit_value", operator: "gt", value: 50 }],
      effect: "deny",
      message: { en: "Too dear." },
    },
  ],
})
const costly = policyWith({
  fees: [{ code: "restocking", percent: 20 }],
  shipping: [{ payer: "customer", by: "label", price: { eur: "6.50" } }],
})
const generous = policyWith({
  shipping: [{ payer: "merchant", by: "label", price: { eur: "6.50" } }],
})

const compared = (before: Policy, after: Policy) =>
  compareCase(stored(before), { before, after }, REPLAY_MEANS)

describe("replay of a case", () => {
  it("a rule that denies is told with its finding and takes the refund", () => {
    const { decisions, before, after, faithful } = compared(plain, strict)
    expect(decisions).toMatchObject([
      {
        id: "rma_1",
        number: 7,
        before: "allow",
        after: "deny",
        appeared: [{ code: "too_dear", wording: { own: { en: "Too dear." } } }],
        disappeared: [],
      },
    ])
    expect(before).toMatchObject({ refund: "100", payer: "customer" })
    expect(after).toMatchObject({ refund: "0", payer: "none" })
    expect(faithful).toBe(true)
  })

  it("the other way round the finding disappears and the refund comes back", () => {
    const { decisions, before, after } = compared(strict, plain)
    expect(decisions).toMatchObject([
      { before: "deny", after: "allow", disappeared: [{ code: "too_dear" }] },
    ])
    expect([before.refund, after.refund]).toEqual(["0", "100"])
  })

  it("fees and the way back are counted where they fall", () => {
    const { before, after } = compared(plain, costly)
    expect(before).toMatchObject({ fees: "0", return_shipping: "0" })
    expect(after).toEqual({
      refund: "73.5",
      fees: "20",
      return_shipping: "6.5",
      labels: "0",
      payer: "customer",
      unpriced: false,
    })
    expect(compared(costly, generous).after).toMatchObject({
      refund: "100",
      labels: "6.5",
      payer: "merchant",
    })
  })

  it("a request type that is gone answers none", () => {
    const renamed = policyWith({ code: "other" })
    const { decisions, after } = compared(plain, renamed)
    expect(decisions).toMatchObject([{ before: "allow", after: "none" }])
    expect(after.refund).toBe("0")
  })

  it("outbound delivery is given back as the stored quote knew it, else told as unpriced", () => {
    const always = policyWith({ outbound_shipping: "always" })
    const known: StoredCase = {
      ...stored(always),
      quote: {
        currency_code: "eur",
        currency_digits: 2,
        exact: "105",
        total: "105",
        lines: [
          {
            kind: "outbound_shipping",
            code: null,
            id: null,
            item_id: null,
            title: null,
            quantity: null,
            gross: "5",
            net: "5",
            tax: "0",
            tax_rate: null,
            shown: "5",
          },
        ],
      },
    }
    const back = compareCase(
      known,
      { before: always, after: plain },
      REPLAY_MEANS
    )
    expect([back.before.refund, back.after.refund]).toEqual(["105", "100"])
    expect(compared(plain, always).after).toMatchObject({
      refund: "100",
      unpriced: true,
    })
  })

  it("I5 a stored decision that its version no longer gives is told", () => {
    const tampered = stored(plain)
    const { faithful } = compareCase(
      { ...tampered, facts: { ...FACTS, now: "2027-06-01T00:00:00.000Z" } },
      { before: plain, after: plain },
      REPLAY_MEANS
    )
    expect(faithful).toBe(false)
  })

  it("I5 the same policy changes nothing, whatever policy and facts", () => {
    fc.assert(
      fc.property(documents, snapshots, (document, facts) => {
        const policy = policyOf(document)
        const comparison = compareCase(
          stored(policy, facts),
          {
            before: policy,
            after: policyOf(JSON.parse(JSON.stringify(document))),
          },
          REPLAY_MEANS
        )
        expect(comparison.faithful).toBe(true)
        expect(comparison.after).toEqual(comparison.before)
        const [decision] = comparison.decisions
        expect(decision).toMatchObject({ appeared: [], disappeared: [] })
        expect(decision?.after).toBe(decision?.before)
      }),
      { numRuns: 200 }
    )
  })
})

describe("replay of an order", () => {
  const facts = factsOf([
    itemOf({ unit_value: "100" }),
    itemOf({ item_id: "item_2", unit_value: "10" }),
  ])

  it("compares every line, and what sending all of it back would cost", () => {
    const { decisions, before, after } = compareOrder(
      ORDER,
      "return",
      { before: { policy: plain, facts }, after: { policy: strict, facts } },
      REPLAY_MEANS
    )
    expect(decisions).toMatchObject([
      { item_id: "item_1", before: "allow", after: "deny" },
      { item_id: "item_2", before: "allow", after: "allow", appeared: [] },
    ])
    // Three of each can go back.
    expect([before.refund, after.refund]).toEqual(["330", "30"])
  })

  it("an order no policy covered had no answer before", () => {
    const { decisions, before } = compareOrder(
      ORDER,
      "return",
      { before: { policy: null, facts }, after: { policy: plain, facts } },
      REPLAY_MEANS
    )
    expect(decisions.map((one) => one.before)).toEqual(["none", "none"])
    expect(before.refund).toBe("0")
  })
})

describe("tally", () => {
  it("counts every pair of decisions and adds money up by currency", () => {
    const tally = new Tally("cases")
    tally.add([compared(plain, strict)])
    tally.add([compared(plain, strict)])
    tally.add([compared(plain, plain)])
    tally.add([compared(plain, generous)])
    expect(tally.result()).toMatchObject({
      total: 4,
      compared: 4,
      changed: 2,
      decisions: [
        { from: "allow", to: "deny", count: 2 },
        { from: "allow", to: "allow", count: 2 },
      ],
      refunds: { eur: { before: "400", after: "200" } },
      labels: { eur: { before: "0", after: "6.5" } },
      merchant_pays: { before: 0, after: 1 },
      unfaithful: { count: 0, cases: [] },
    })
  })

  it("tells a hundred changes and counts the rest", () => {
    const tally = new Tally("cases")
    const change = compared(plain, strict)
    for (let index = 0; index < 130; index++) {
      tally.add([change])
    }
    const { changes, changed } = tally.result()
    expect([changes.length, changed]).toEqual([100, 130])
  })
})

describe("same JSON", () => {
  it("is what JSON says, whatever the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const sorted = (value: unknown): unknown =>
          Array.isArray(value)
            ? value.map(sorted)
            : typeof value === "object" && value !== null
              ? Object.fromEntries(
                  Object.entries(value)
                    .map(([key, inner]) => [key, sorted(inner)] as const)
                    .sort(([x], [y]) => (x < y ? -1 : 1))
                )
              : value
        const same = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
        expect(sameJson(a, b)).toBe(same)
        expect(sameJson(a, sorted(JSON.parse(JSON.stringify(a))))).toBe(true)
      })
    )
  })
})
