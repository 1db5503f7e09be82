import {
  evaluate,
  requestTypeOf,
  withWording,
  type Facts,
  type ItemFacts,
  type PolicyDocument,
} from ".."
import { restrictResolutions } from "../availability"
import { documentOf, factsOf, itemOf, policyOf } from "./make"

type TypeDocument = PolicyDocument["request_types"][number]

const orderless = (items: ItemFacts[], more: Partial<Facts> = {}): Facts => {
  const facts = factsOf(items, more)
  return {
    ...facts,
    order: {
      ...facts.order,
      id: null,
      display_id: null,
      placed_at: null,
      currency_code: "",
      region_id: null,
      country_code: null,
      total: "0",
    },
  }
}

const line = (more: Partial<ItemFacts> = {}): ItemFacts =>
  itemOf({
    item_id: "line_1",
    requested_quantity: 1,
    quantity: 1,
    shipped_quantity: 1,
    delivered_quantity: 1,
    returnable_quantity: 1,
    unit_value: "0",
    anchors: { placed: null, shipped: null, delivered: null, purchased: null },
    ...more,
  })

const unknownArticle = {
  variant: { id: null, title: null, sku: null },
  product: {
    id: null,
    title: null,
    handle: null,
    type: null,
    collection: null,
    tags: [],
    categories: [],
  },
}

const warranty = (more: Partial<TypeDocument> = {}) =>
  policyOf(
    documentOf({
      requires_order: false,
      legal_basis: "commercial_guarantee",
      resolutions: ["refund"],
      windows: [{ anchor: "purchased", length: "P2Y" }],
      ...more,
    })
  )

const question = (more: Partial<TypeDocument> = {}) =>
  policyOf(
    documentOf(
      { requires_order: false, resolutions: [], windows: [], ...more },
      { reasons: [{ value: "defective", fault: "merchant" }] }
    )
  )

const codes = (facts: Facts, policy: ReturnType<typeof policyOf>) =>
  evaluate(facts, policy, "return", "submit").findings.map(({ code }) => code)

describe("a request about no order (DESIGN § 7)", () => {
  it("counts the window from the day of purchase that was declared", () => {
    const bought = (purchased: string) =>
      evaluate(
        orderless([line({ anchors: { ...line().anchors, purchased } })]),
        warranty(),
        "return",
        "submit"
      )
    expect(bought("2025-11-21T00:00:00.000Z").outcome).toBe("allow")
    expect(bought("2024-11-18T00:00:00.000Z").findings).toMatchObject([
      { code: "window_closed", effect: "deny" },
    ])
  })

  it("counts it from the order where there is one (S0.15)", () => {
    const placed = (at: string) => {
      const item = itemOf({ requested_quantity: 1, resolution: "refund" })
      const anchors = { ...item.anchors, placed: at }
      return codes(factsOf([{ ...item, anchors }]), warranty())
    }
    expect(placed("2025-11-21T00:00:00.000Z")).toEqual([])
    expect(placed("2024-11-18T00:00:00.000Z")).toEqual(["window_closed"])
  })

  it("leaves it to a person when the window counts from what nobody knows", () => {
    expect(codes(orderless([line()]), warranty())).toEqual([
      "window_anchor_unknown",
    ])
    const delivered = [{ anchor: "delivered" as const, length: "P14D" }]
    expect(
      codes(orderless([line()]), warranty({ windows: delivered }))
    ).toEqual(["window_anchor_unknown"])
  })

  it.each([
    ["order.total", "gt", 10],
    ["order.country_code", "eq", "it"],
    ["order.currency_code", "eq", "eur"],
    ["item.unit_value", "gt", 10],
    ["item.delivered_quantity", "gt", 0],
    ["item.product.type", "eq", "lamp"],
    ["item.product.tags", "nin", ["sale"]],
  ] as const)(
    "takes %s of an unknown article without an order for not known, never for none",
    (attribute, operator, value) => {
      const policy = warranty({
        windows: [],
        rules: [
          {
            code: "rule",
            when: [
              {
                attribute,
                operator,
                value: Array.isArray(value) ? [...value] : (value as string),
              },
            ],
            effect: "allow",
          },
        ],
      })
      expect(codes(orderless([line(unknownArticle)]), policy)).toEqual([
        "fact_missing",
      ])
    }
  )

  it("judges an article that was found by its product", () => {
    const policy = warranty({
      windows: [],
      rules: [
        {
          code: "consumable",
          when: [
            {
              attribute: "item.product.tags",
              operator: "in",
              value: ["consumable"],
            },
          ],
          effect: "deny",
        },
      ],
    })
    expect(codes(orderless([line()]), policy)).toEqual([])
    const { product } = itemOf()
    expect(
      codes(
        orderless([line({ product: { ...product, tags: ["consumable"] } })]),
        policy
      )
    ).toEqual(["consumable"])
  })

  it("gives no money back without an order, works on goods, and takes a request that leaves the solution open", () => {
    const policy = warranty({
      windows: [],
      resolutions: ["refund", "replacement", "repair", "paid_service"],
    })
    const judged = (resolution?: string) => {
      const items = [line(resolution ? { resolution } : {})]
      return restrictResolutions(
        evaluate(orderless(items), policy, "return", "submit"),
        orderless(items)
      )
    }
    expect(judged("refund").findings).toMatchObject([
      { code: "resolution_not_available", effect: "deny" },
    ])
    expect(judged("replacement").findings).toMatchObject([
      { code: "resolution_not_available", effect: "deny" },
    ])
    for (const work of ["repair", "paid_service"]) {
      expect(judged(work)).toMatchObject({ outcome: "allow", findings: [] })
    }
    const open = judged()
    expect(open.outcome).toBe("allow")
    expect(open.items[0]?.resolutions).toEqual(["repair", "paid_service"])
  })
})

describe("a question (S1.9, S1.10)", () => {
  it("may be about nothing in particular, with an order or without", () => {
    for (const facts of [orderless([]), factsOf([])]) {
      const decision = evaluate(facts, question(), "return", "submit")
      expect(decision.outcome).toBe("allow")
      expect(decision.items).toMatchObject([{ item_id: "", resolutions: [] }])
    }
  })

  it("may be about what was never sent, was returned, or was canceled", () => {
    const facts = factsOf([
      itemOf({ shipped_quantity: 0, returnable_quantity: 0 }),
    ])
    const canceled = { ...facts, order: { ...facts.order, canceled: true } }
    expect(codes(canceled, question())).toEqual([])
    const policy = question({ reasons: ["defective"] })
    expect(codes(canceled, policy)).toEqual(["reason_required"])
  })

  it("is judged by the rules all the same, its findings about the whole", () => {
    const policy = question({
      rules: [
        {
          code: "strangers",
          when: [
            { attribute: "customer.registered", operator: "eq", value: true },
          ],
          effect: "review",
        },
      ],
      fields: [{ key: "model", required: true }],
    })
    const decision = evaluate(orderless([]), policy, "return", "submit")
    const type = requestTypeOf(policy, "return")
    const worded = type && withWording(decision, type, "UTC")
    expect(worded?.findings.map(({ code }) => code)).toEqual([
      "strangers",
      "field_required",
    ])
    expect(worded?.findings.every(({ item_id }) => item_id === undefined)).toBe(
      true
    )
  })

  it("a request for goods still has to name some", () => {
    expect(codes(orderless([]), warranty())).toEqual(["nothing_returnable"])
    expect(codes(factsOf([]), warranty())).toEqual(["nothing_returnable"])
  })
})
