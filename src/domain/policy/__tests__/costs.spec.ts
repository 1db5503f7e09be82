import {
  feesFor,
  shippingFor,
  shippingForRequest,
  type Facts,
  type ItemFacts,
  type PolicyDocument,
} from ".."
import { declared, documentOf, factsOf, itemOf, policyOf } from "./make"

type TypeDocument = PolicyDocument["request_types"][number]

const fees = (
  type: Partial<TypeDocument>,
  items: ItemFacts[],
  more: Partial<Facts> = {}
) =>
  feesFor(
    factsOf(items, more),
    policyOf(documentOf({ resolutions: ["refund", "exchange"], ...type })),
    "return",
    items.map((item) => ({ id: item.item_id, item }))
  )

const item = (item_id: string, more: Partial<ItemFacts> = {}) =>
  itemOf({ ...declared, item_id, ...more })
const reason = (operator: "in" | "nin", ...value: string[]) => [
  { attribute: "item.reason", operator, value },
]
const gold = [
  { attribute: "loyalty.tier", operator: "eq" as const, value: "gold" },
]

describe("feesFor (S3.22, S3.26, S4.7)", () => {
  const restocking = {
    code: "restocking",
    percent: 20,
    when: reason("nin", "defective", "damaged"),
  }
  const percent = { code: "restocking", kind: "percent", value: "20" }

  it("20 % on what is not defective", () => {
    const items = [
      item("a", { reason: "changed_mind" }),
      item("b", { reason: "defective" }),
    ]
    expect(fees({ fees: [restocking] }, items)).toEqual([
      { ...percent, item_ids: ["a"] },
    ])
    expect(fees({ fees: [restocking] }, items.slice(1))).toEqual([])
    expect(fees({}, items)).toEqual([])
  })

  it("only for the resolutions it names", () => {
    const items = [
      item("a", { reason: "x" }),
      item("b", { reason: "x", resolution: "exchange" }),
    ]
    expect(
      fees({ fees: [{ ...restocking, resolutions: ["refund"] }] }, items)
    ).toEqual([{ ...percent, item_ids: ["a"] }])
  })

  it.each([
    [
      { loyalty: { tier: "gold", rank: 3 } },
      [{ ...percent, item_ids: ["a"], waived: true }],
    ],
    [
      { loyalty: { tier: "silver", rank: 2 } },
      [{ ...percent, item_ids: ["a"] }],
    ],
    [{}, [{ ...percent, item_ids: ["a"] }]],
  ])("waived when its waiver holds, shown as such: %j", (more, expected) => {
    expect(
      fees(
        { fees: [{ ...restocking, waived_when: gold }] },
        [item("a", { reason: "x" })],
        more
      )
    ).toEqual(expected)
  })

  it("a flat fee is once a submission, in the order's currency", () => {
    const flat = {
      code: "handling",
      flat: { eur: "4.90" },
      waived_when: reason("in", "defective"),
    }
    const both = [
      item("a", { reason: "x" }),
      item("b", { reason: "defective" }),
    ]
    expect(fees({ fees: [flat] }, both)).toEqual([
      { code: "handling", kind: "flat", value: "4.9", item_ids: ["a"] },
    ])
    const order = { ...factsOf().order, currency_code: "pln" }
    expect(fees({ fees: [flat] }, both, { order })).toEqual([])
  })
})

describe("shippingFor (S3.21, S4.33, S4.34)", () => {
  const type = (
    shipping: TypeDocument["shipping"],
    legal_basis: TypeDocument["legal_basis"] = "goodwill"
  ) => policyOf(documentOf({ shipping, legal_basis }))
  const account = {
    by: "carrier_account" as const,
    account: "123",
    when: reason("in", "damaged"),
  }

  it("the first row that holds, else the customer pays", () => {
    const policy = type([account])
    expect(
      shippingFor(factsOf(), policy, "return", item("a", { reason: "damaged" }))
    ).toMatchObject({
      payer: "merchant",
      by: "carrier_account",
      account: "123",
    })
    expect(
      shippingFor(factsOf(), policy, "return", item("a", { reason: "x" }))
    ).toMatchObject({ payer: "customer", by: "none" })
  })

  it("a merchant who pays sends a label; under the legal guarantee it is the merchant", () => {
    expect(
      shippingFor(factsOf(), type([{ payer: "merchant" }]), "return", item("a"))
    ).toMatchObject({ by: "label" })
    expect(
      shippingFor(factsOf(), type([], "legal_guarantee"), "return", item("a"))
    ).toMatchObject({ payer: "merchant", by: "label" })
  })

  it("one parcel: the merchant pays as soon as one item entitles to it", () => {
    const items = [item("a", { reason: "x" }), item("b", { reason: "damaged" })]
    expect(
      shippingForRequest(factsOf(items), type([account]), "return").payer
    ).toBe("merchant")
    expect(
      shippingForRequest(factsOf(items.slice(0, 1)), type([account]), "return")
        .payer
    ).toBe("customer")
  })
})
