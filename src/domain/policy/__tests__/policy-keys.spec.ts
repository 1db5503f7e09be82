import { evaluate, parsePolicy, validatePolicy, type PolicyDocument } from ".."
import { declared, documentOf, factsOf, itemOf, policyOf } from "./make"

type TypeDocument = PolicyDocument["request_types"][number]

const written = (document: unknown) => {
  const parsed = parsePolicy(document)
  return parsed.ok
    ? []
    : parsed.errors.map(({ path, code }) => `${path} ${code}`)
}
const published = (
  type: Partial<TypeDocument>,
  more: Partial<PolicyDocument> = {}
) =>
  validatePolicy(policyOf(documentOf(type, more))).map(
    ({ path, code }) => `${path} ${code}`
  )
const row = (attribute: string, operator: string, value: unknown) => ({
  attribute,
  operator,
  value,
})
const never = [row("item.sku", "eq", "a"), row("item.sku", "eq", "b")]
const contact = { email: "help@example.com" }

describe("the keys of a whole policy", () => {
  it("are all optional", () => {
    const parsed = policyOf(documentOf())
    expect(parsed).toMatchObject({ redirects: [] })
    expect(parsed.request_types[0]).toMatchObject({
      resolution_rules: [],
      settle_when: [{ at: "inspected", when: [] }],
      enclosures: [],
    })
    expect(Object.keys(parsed)).not.toContain("contact")
    expect(Object.keys(parsed.request_types[0] ?? {})).not.toContain("warranty")
  })

  it("name every mistake with its place, inside rows too", () => {
    expect(
      written({
        ...documentOf(),
        contact: {},
        text: { en: "" },
        redirects: [
          { code: "marketplace", when: [], contact },
          {
            code: "dealer",
            when: never,
            contact: { url: "javascript:alert(1)", email: "no" },
          },
        ],
        request_types: [
          {
            ...documentOf().request_types[0],
            windows: [
              { anchor: "event:", length: "P1D" },
              { anchor: "landed", length: "P1D" },
              { length: "P1D" },
            ],
            settle_when: [{ at: "someday" }, { when: [] }],
            resolution_rules: [{ resolutions: [], when: [] }],
            warranty: {
              void_causes: [{ code: "Bad Code" }],
              serial: { seen_before: "maybe", colour: 1 },
            },
            enclosures: [{ code: "invoice" }],
            team: "The team",
            fields: [
              {
                key: "seal",
                options: ["broken"],
                option_labels: { broken: { en: "Broken" }, torn: { en: "T" } },
              },
              { key: "note", option_labels: { no: { en: "No" } } },
            ],
          },
        ],
      }).sort()
    ).toEqual(
      [
        "contact required",
        "text.en too_small",
        "redirects.0.when too_small",
        "redirects.1.contact.url invalid_value",
        "redirects.1.contact.email invalid_value",
        "request_types.0.windows.0.anchor invalid_value",
        "request_types.0.windows.1.anchor invalid_value",
        "request_types.0.windows.2.anchor required",
        "request_types.0.settle_when.0.at invalid_value",
        "request_types.0.settle_when.1.at required",
        "request_types.0.resolution_rules.0.resolutions too_small",
        "request_types.0.warranty.void_causes.0.code invalid_value",
        "request_types.0.warranty.serial.seen_before invalid_value",
        "request_types.0.warranty.serial.colour unknown_key",
        "request_types.0.enclosures.0.label required",
        "request_types.0.team invalid_value",
        "request_types.0.fields.0.option_labels.torn unknown_key",
        "request_types.0.fields.1.option_labels.no unknown_key",
      ].sort()
    )
    expect(written(documentOf({ settle_when: "someday" } as object))).toEqual([
      "request_types.0.settle_when wrong_type",
    ])
  })

  it("are refused at publishing when they ask for what there is not", () => {
    expect(
      published({
        settle_when: [
          { at: "approved", when: [row("item.colour", "eq", "red")] },
          { at: "shipped", when: never },
          { at: "received", when: [] },
          { at: "inspected", when: [] },
        ],
        resolution_rules: [
          { resolutions: ["repair"], when: [] },
          {
            resolutions: ["refund"],
            when: [row("item.fields.seal", "eq", "broken")],
          },
        ],
        warranty: {
          void_causes: [{ code: "wet" }, { code: "wet" }],
          serial: {
            formats: [
              {
                pattern: "999",
                when: [row("item.serial_state", "eq", "stolen")],
              },
            ],
          },
        },
        enclosures: [
          { code: "invoice", label: { en: "Invoice" } },
          { code: "invoice", label: { en: "Bill" } },
        ],
      }).sort()
    ).toEqual(
      [
        "request_types.0.settle_when.0.when.0.attribute unknown_attribute",
        "request_types.0.settle_when.1.when unreachable_rule",
        "request_types.0.settle_when.3 unreachable_rule",
        "request_types.0.resolution_rules.0.resolutions.0 unknown_resolution",
        "request_types.0.resolution_rules.1.when.0.attribute unknown_attribute",
        "request_types.0.warranty.void_causes.1.code duplicate_code",
        "request_types.0.warranty.serial.formats.0.when unreachable_rule",
        "request_types.0.enclosures.1.code duplicate_code",
      ].sort()
    )
  })

  it("redirects may ask for what any request type asks for, and no more", () => {
    const bought = (attribute: string) => ({
      redirects: [
        { code: "dealer", when: [row(attribute, "eq", "shop")], contact },
        { code: "dealer", when: never, contact },
      ],
    })
    const type = { fields: [{ key: "bought_at", options: ["here", "shop"] }] }
    expect(published(type, bought("item.fields.bought_at"))).toEqual([
      "redirects.1.code duplicate_code",
      "redirects.1.when unreachable_rule",
    ])
    expect(published(type, bought("item.fields.seller"))).toContain(
      "redirects.0.when.0.attribute unknown_attribute"
    )
  })
})

describe("anchors", () => {
  const until = (
    anchor: `event:${string}` | "purchased",
    anchors: object,
    now: string
  ) => {
    const item = itemOf(declared)
    const facts = factsOf(
      [{ ...item, anchors: { ...item.anchors, ...anchors } }],
      { now }
    )
    const policy = policyOf(
      documentOf({ windows: [{ anchor, length: "P10D" }] })
    )
    return evaluate(facts, policy, "return", "submit")
  }
  const installed = { events: { installed: "2026-11-05T09:00:00.000Z" } }

  it("count a window from an event the store recorded", () => {
    expect(
      until("event:installed", installed, "2026-11-15T22:59:59.000Z")
    ).toMatchObject({
      outcome: "allow",
      items: [{ returnable_until: "2026-11-15T22:59:59.999Z" }],
    })
    expect(
      until("event:installed", installed, "2026-11-15T23:00:00.000Z")
    ).toMatchObject({ outcome: "deny", findings: [{ code: "window_closed" }] })
  })

  it("are for a person when the event has not been recorded, whatever it is called", () => {
    for (const anchor of ["event:commissioned", "event:constructor"] as const) {
      expect(
        until(anchor, installed, "2026-11-06T00:00:00.000Z")
      ).toMatchObject({
        outcome: "review",
        findings: [{ code: "window_anchor_unknown" }],
      })
    }
  })

  it("take the order for the purchase, and are for a person where there is neither", () => {
    expect(until("purchased", {}, "2026-11-20T00:00:00.000Z")).toMatchObject({
      outcome: "deny",
      findings: [
        {
          code: "window_closed",
          observed: { from: "2026-11-01T09:00:00.000Z" },
        },
      ],
    })
    expect(
      until("purchased", { placed: null }, "2026-11-20T00:00:00.000Z")
    ).toMatchObject({
      outcome: "review",
      findings: [{ code: "window_anchor_unknown" }],
    })
  })

  it("count from the declared day of purchase", () => {
    const purchased = { purchased: "2026-11-05T00:00:00.000Z" }
    expect(
      until("purchased", purchased, "2026-11-20T00:00:00.000Z")
    ).toMatchObject({ outcome: "deny", findings: [{ code: "window_closed" }] })
  })
})

describe("names of channel and region", () => {
  const policy = policyOf(
    documentOf({
      rules: [
        {
          code: "outlet",
          when: [row("order.sales_channel", "eq", "Outlet")],
          effect: "deny",
        },
        {
          code: "abroad",
          when: [row("order.region", "ne", "Italy")],
          effect: "review",
        },
      ],
    })
  )
  const codes = (names: object) => {
    const facts = factsOf()
    return evaluate(
      { ...facts, order: { ...facts.order, ...names } },
      policy,
      "return",
      "submit"
    ).findings.map(({ code }) => code)
  }

  it("can be asked for, so that one policy fits several stores", () => {
    expect(codes({ sales_channel: "Outlet", region: "Italy" })).toEqual([
      "outlet",
    ])
    expect(codes({ sales_channel: "Web", region: null })).toEqual(["abroad"])
    expect(codes({})).toEqual(["fact_missing", "fact_missing"])
  })
})
