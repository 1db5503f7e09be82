import { LANGUAGES } from "../../languages"
import { next, type CaseContext } from "../../lifecycle"
import { compileCalendar } from "../../calendar"
import {
  asShown,
  evaluate,
  feesFor,
  shippingForRequest,
  type Facts,
  type Policy,
} from "../../policy"
import { documentOf, typeOf } from "../../policy/__tests__/make"
import {
  COUNTRIES,
  countryLaw,
  GROUNDS,
  guaranteeEnd,
  isGround,
  lawFor,
  refundPromise,
  sendBackDue,
  standingOf,
  withdrawalDue,
  withdrawalEnd,
} from ".."
import {
  consumerFacts,
  cuts,
  guaranteeType,
  lawOf,
  PLAIN,
  policyFrom,
  said,
  withdrawalType,
} from "./make"

const ROME = compileCalendar({ time_zone: "Europe/Rome", holidays: [] })
const ends = (delivered: string, law = lawOf("it")): string =>
  new Date(withdrawalEnd(delivered, law, ROME.zone)).toISOString()

const withdraw = (facts: Facts, policy: Policy = PLAIN): string =>
  said(facts, policy, "withdrawal")

describe("withdrawal (Directive 2011/83/EU)", () => {
  it("Art. 9(1): 14 days, without a reason, a solution, evidence or an approval", () => {
    expect(withdraw(consumerFacts())).toBe("allow:")
    const type = PLAIN.request_types.find(({ code }) => code === "withdrawal")
    expect(type).toMatchObject({
      decision: "automatic",
      approval_valid: null,
      fees: [],
      fields: [],
      evidence: [],
    })
  })

  it("Art. 9(1): it exists where consumers buy, whether or not the document has one", () => {
    const bases = (document: unknown) =>
      policyFrom(document).request_types.map(({ legal_basis }) => legal_basis)
    expect(bases(documentOf())).toEqual(["goodwill", "withdrawal"])
    expect(bases(documentOf({}, { consumers: false }))).toEqual(["goodwill"])
    expect(bases({ request_types: [withdrawalType(), typeOf()] })).toEqual([
      "withdrawal",
      "goodwill",
    ])
  })

  it("Art. 9(1): it takes a code of its own where the document gave away the name", () => {
    const policy = policyFrom(documentOf({ code: "withdrawal" }))
    expect(policy.request_types.map(({ code }) => code)).toEqual([
      "withdrawal",
      "statutory_withdrawal",
    ])
  })

  it("Art. 9(1): no fee, tier, allowance, question or evidence can be published on it", () => {
    expect(
      cuts([
        withdrawalType({
          fees: [{ code: "restocking", percent: 20 }],
          allowance: { per_tier: { gold: { count: 1, per: "P1Y" } } },
          fields: [{ key: "seal", required: true }],
          evidence: [{ slot: "photo" }],
          approval_valid: "P15D",
          requires_order: false,
          rules: [
            {
              code: "members_only",
              effect: "deny",
              when: [{ attribute: "loyalty.rank", operator: "lt", value: 2 }],
            },
            {
              code: "often",
              effect: "review",
              when: [
                {
                  attribute: "customer.return_rate",
                  operator: "gt",
                  value: 0.5,
                },
              ],
            },
          ],
        }),
      ])
    ).toEqual([
      "statutory_fee request_types.0.fees.0",
      "statutory_allowance request_types.0.allowance",
      "statutory_gate request_types.0.rules.0.when",
      "statutory_gate request_types.0.rules.1.when",
      "statutory_question request_types.0.fields.0.required",
      "statutory_question request_types.0.evidence.0.min",
      "statutory_approval request_types.0.approval_valid",
      "statutory_condition request_types.0.requires_order",
    ])
  })

  it("Art. 9(1): what a stored policy asks all the same is not asked for", () => {
    const policy = policyFrom({
      request_types: [
        withdrawalType({
          reasons: ["late"],
          fields: [{ key: "seal", required: true }],
          evidence: [{ slot: "photo" }],
          fees: [
            {
              code: "restocking",
              percent: 20,
              when: [{ attribute: "loyalty.rank", operator: "lt", value: 2 }],
            },
          ],
        }),
      ],
      reasons: [{ value: "late", fault: "carrier" }],
    })
    expect(said(consumerFacts(), policy, "recess")).toBe("allow:")
  })

  it.each([
    ["P13D", false],
    ["P14D", true],
    ["P2W", true],
    ["P1M", true],
    ["PT336H", false],
  ])("Art. 9(1): a window of %s can be published: %s", (length, can) => {
    const errors = cuts([
      withdrawalType({ windows: [{ anchor: "delivered", length }] }),
    ])
    expect(errors).toEqual(
      can ? [] : ["statutory_window request_types.0.windows.0.length"]
    )
  })

  it("Art. 9(1): a window that begins before delivery, or only for some, cannot be published", () => {
    expect(
      cuts([
        withdrawalType({
          windows: [
            {
              anchor: "shipped",
              length: "P30D",
              when: [
                { attribute: "item.sku", operator: "eq", value: "LAMP-1" },
              ],
            },
          ],
        }),
      ])
    ).toEqual([
      expect.stringMatching(/^statutory_window request_types.0.windows$/),
      "statutory_window request_types.0.windows.0.anchor",
    ])
  })

  it("Art. 9(1): a merchant's longer window wins", () => {
    const policy = policyFrom({
      request_types: [
        withdrawalType({ windows: [{ anchor: "delivered", length: "P30D" }] }),
      ],
    })
    const late = consumerFacts({ now: "2026-12-05T10:00:00.000Z" })
    expect(said(late, policy, "recess")).toBe("allow:")
    expect(withdraw(late)).toBe("review: window_closed:review")
  })

  it("Art. 9(2)(b): runs from the last good of the order, not from the line's own delivery", () => {
    const facts = (last_delivered: string | null) =>
      consumerFacts({ now: "2026-12-01T10:00:00.000Z", last_delivered })
    expect(withdraw(facts("2026-11-10T09:00:00.000Z"))).toBe(
      "review: window_closed:review"
    )
    expect(withdraw(facts("2026-11-20T09:00:00.000Z"))).toBe("allow:")
  })

  it("Art. 9(2)(b): while a unit is undelivered it has not begun to run", () => {
    const facts = consumerFacts({
      now: "2027-06-01T10:00:00.000Z",
      last_delivered: null,
    })
    expect(withdraw(facts)).toBe("allow:")
    const [item] = evaluate(facts, PLAIN, "withdrawal", "browse").items
    expect(item?.returnable_until).toBeNull()
  })

  it("Art. 9(2)(b): may be declared before anything was sent", () => {
    const unsent = {
      shipped_quantity: 0,
      delivered_quantity: 0,
      returnable_quantity: 0,
      withdrawable_quantity: 3,
      anchors: {
        placed: "2026-11-01T09:00:00.000Z",
        shipped: null,
        delivered: null,
      },
    }
    const facts = consumerFacts({ last_delivered: null, item: unsent })
    expect(withdraw(facts)).toBe("allow:")
    const none = { ...unsent, withdrawable_quantity: 0 }
    expect(withdraw(consumerFacts({ item: none }))).toContain(
      "nothing_returnable:deny"
    )
  })

  it("Reg. 1182/71 Art. 3(1): the day of delivery is not counted, and the last day counts whole", () => {
    // Tuesday morning; the fourteenth day after is a Tuesday, which ends at midnight in Rome.
    expect(ends("2026-11-10T09:00:00.000Z")).toBe("2026-11-24T22:59:59.999Z")
    // Late on Monday in UTC is Tuesday in Rome.
    expect(ends("2026-11-09T23:30:00.000Z")).toBe("2026-11-24T22:59:59.999Z")
  })

  it.each([
    ["a Saturday", "2026-11-07", [], "2026-11-23"],
    ["a Sunday", "2026-11-08", [], "2026-11-23"],
    ["a public holiday", "2026-11-24", ["2026-12-08"], "2026-12-09"],
    [
      "Christmas before a weekend",
      "2026-12-11",
      ["2026-12-25", "2026-12-26"],
      "2026-12-28",
    ],
  ])(
    "Reg. 1182/71 Art. 3(4): a last day on %s moves to the next working day",
    (_, delivered, holidays, last) => {
      expect(
        ends(`${delivered}T09:00:00.000Z`, lawOf("it", {}, holidays))
      ).toBe(`${last}T22:59:59.999Z`)
    }
  )

  it("Art. 10(1): 12 months longer when the shop did not inform", () => {
    const law = lawOf("it", { informed: false })
    // Wednesday 24 November 2027.
    expect(ends("2026-11-10T09:00:00.000Z", law)).toBe(
      "2027-11-24T22:59:59.999Z"
    )
    expect(
      withdraw(consumerFacts({ law, now: "2027-11-01T10:00:00.000Z" }))
    ).toBe("allow:")
  })

  it("Art. 11: a declaration that comes too late, or is unclear, goes to a person and is never refused", () => {
    const late = consumerFacts({ now: "2027-05-01T10:00:00.000Z" })
    expect(withdraw(late)).toBe("review: window_closed:review")
    const odd = consumerFacts({
      item: { reason: "strange", resolution: "exchange", fields: { x: "y" } },
    })
    expect(withdraw(odd)).toMatch(/^review: /)
  })

  it("Art. 11: what was refused once can be withdrawn from all the same", () => {
    const again = consumerFacts({ item: { refused_before_quantity: 1 } })
    expect(withdraw(again)).toBe("allow:")
  })

  it("Art. 11a: it stands in front while it is open, and worse terms say that it is there", () => {
    const order = (facts: Facts) =>
      asShown(
        PLAIN.request_types.map((type) => ({
          type,
          decision: evaluate(facts, PLAIN, type.code, "browse"),
        }))
      ).map(({ type }) => type.code)
    expect(order(consumerFacts())).toEqual(["withdrawal", "return"])
    const late = consumerFacts({ now: "2026-12-05T10:00:00.000Z" })
    expect(order(late)).toEqual(["return", "withdrawal"])

    const declared = { resolution: "refund" }
    expect(said(consumerFacts({ item: declared }), PLAIN, "return")).toBe(
      "allow: withdrawal_available:allow"
    )
    expect(
      said(
        { ...late, items: consumerFacts({ item: declared }).items },
        PLAIN,
        "return"
      )
    ).toBe("deny: window_closed:deny")
  })

  it("Art. 11a: named in the Directive's words in every language we ship", () => {
    const type = PLAIN.request_types.find(({ code }) => code === "withdrawal")
    expect(type?.name).toEqual({
      en: "Withdrawal from the contract",
      it: "Recesso dal contratto",
      es: "Desistimiento del contrato",
      pl: "Odstąpienie od umowy",
      lv: "Atteikums no līguma",
    })
    expect(Object.keys(type?.description ?? {})).toEqual([...LANGUAGES])
  })

  it("Art. 13(1): gives back the outbound delivery when all goes back", () => {
    const shipping = (document: unknown) =>
      policyFrom(document).request_types.find(
        ({ legal_basis }) => legal_basis === "withdrawal"
      )?.outbound_shipping
    expect(shipping(documentOf())).toBe("when_whole_order")
    expect(
      shipping({
        request_types: [withdrawalType({ outbound_shipping: "never" })],
      })
    ).toBe("when_whole_order")
    expect(
      shipping({
        request_types: [withdrawalType({ outbound_shipping: "always" })],
      })
    ).toBe("always")
  })

  it("Art. 13(1): money comes back: a withdrawal without a refund for everyone cannot be published", () => {
    expect(cuts([withdrawalType({ resolutions: ["store_credit"] })])).toEqual([
      "statutory_remedy request_types.0.resolutions",
    ])
    expect(
      cuts([
        withdrawalType({
          resolution_rules: [
            {
              resolutions: ["refund"],
              when: [{ attribute: "loyalty.rank", operator: "gt", value: 1 }],
            },
          ],
        }),
      ])
    ).toContain("statutory_remedy request_types.0.resolutions")
  })

  it("Art. 13(1): refund within 14 days of the declaration", () => {
    const declared = "2026-11-20T10:00:00.000Z"
    expect(withdrawalDue(declared, null, ROME)).toBe("2026-12-04T22:59:59.999Z")
    expect(refundPromise(declared, ROME)).toBe("2026-12-04T22:59:59.999Z")
  })

  it.each([
    ["nothing is back or proved", null, null, null],
    [
      "goods back early",
      "2026-11-25T10:00:00.000Z",
      null,
      "2026-12-04T22:59:59.999Z",
    ],
    [
      "goods back late",
      "2026-12-10T10:00:00.000Z",
      null,
      "2026-12-10T10:00:00.000Z",
    ],
    [
      "dispatch proved before they are back",
      "2026-12-10T10:00:00.000Z",
      "2026-12-06T10:00:00.000Z",
      "2026-12-06T10:00:00.000Z",
    ],
    [
      "back before dispatch is proved",
      "2026-12-05T10:00:00.000Z",
      "2026-12-06T10:00:00.000Z",
      "2026-12-05T10:00:00.000Z",
    ],
  ])(
    "Art. 13(3): withheld until goods or proof, the earlier: %s",
    (_, received_at, dispatch_proved_at, due) => {
      const goods = { received_at, dispatch_proved_at }
      expect(withdrawalDue("2026-11-20T10:00:00.000Z", goods, ROME)).toBe(due)
    }
  )

  it("Art. 14(1): goods go back within 14 days, at the consumer's direct cost", () => {
    const law = lawOf("it", {}, ["2026-12-08"])
    expect(sendBackDue("2026-11-20T10:00:00.000Z", law, ROME)).toBe(
      "2026-12-04T22:59:59.999Z"
    )
    // A Tuesday that is a holiday.
    expect(sendBackDue("2026-11-24T10:00:00.000Z", law, ROME)).toBe(
      "2026-12-09T22:59:59.999Z"
    )
    const facts = consumerFacts()
    expect(shippingForRequest(facts, PLAIN, "withdrawal").payer).toBe(
      "customer"
    )
    expect(
      feesFor(
        facts,
        PLAIN,
        "withdrawal",
        facts.items.map((item) => ({ id: item.item_id, item }))
      )
    ).toEqual([])
  })

  it("Art. 14(2): handling is no ground to refuse", () => {
    expect(isGround("14")).toBe(false)
    expect(isGround("used")).toBe(false)
    const policy = policyFrom({
      request_types: [
        withdrawalType({
          fields: [{ key: "seal", options: ["broken", "intact"] }],
          rules: [
            {
              code: "unsealed",
              effect: "deny",
              when: [
                {
                  attribute: "item.fields.seal",
                  operator: "eq",
                  value: "broken",
                },
              ],
            },
          ],
        }),
      ],
    })
    const used = consumerFacts({ item: { fields: { seal: "broken" } } })
    expect(said(used, policy, "recess")).toBe("review: unsealed:review")
  })

  it("Art. 16: a deny names its ground, and even then a person decides", () => {
    const custom = (ground?: string) =>
      withdrawalType({
        rules: [
          {
            code: "made_to_order",
            effect: "deny",
            ...(ground ? { ground } : {}),
            when: [
              {
                attribute: "item.product.tags",
                operator: "in",
                value: ["made-to-order"],
              },
            ],
          },
        ],
      })
    expect(cuts([custom()])).toEqual([
      "ground_required request_types.0.rules.0.ground",
    ])
    expect(cuts([custom("because")])).toEqual([
      "unknown_ground request_types.0.rules.0.ground",
    ])
    expect(cuts([custom("16c")])).toEqual([])

    const policy = policyFrom({ request_types: [custom("16c"), typeOf()] })
    const facts = consumerFacts()
    const product = facts.items[0]?.product
    const made = consumerFacts({
      item: product ? { product: { ...product, tags: ["made-to-order"] } } : {},
    })
    const { outcome, findings } = evaluate(made, policy, "recess", "submit")
    expect([outcome, findings]).toEqual([
      "review",
      [expect.objectContaining({ code: "made_to_order", ground: "16c" })],
    ])
    // Nothing is promised where the law makes an exception.
    const { findings: others } = evaluate(made, policy, "return", "browse")
    expect(others.map(({ code }) => code)).not.toContain("withdrawal_available")
  })

  it("Art. 16: every exception of the Directive has its letter", () => {
    expect(Object.keys(GROUNDS)).toEqual(
      [..."abcdefghijklm"].map((letter) => `16${letter}`)
    )
  })
})

describe("lack of conformity (Directive (EU) 2019/771)", () => {
  const policy = policyFrom({ request_types: [guaranteeType()] })
  const short = policyFrom({
    request_types: [
      guaranteeType({ windows: [{ anchor: "delivered", length: "P14D" }] }),
    ],
  })
  const defect = (now: string, country: string) => ({
    now,
    law: lawOf(country),
    item: { resolution: "repair" },
  })

  it.each([
    ["it", 24],
    ["de", 24],
    ["es", 36],
    ["pt", 36],
    ["se", 36],
  ])(
    "Art. 10: in %s %i months from delivery, whatever the policy says",
    (country, months) => {
      expect(lawOf(country).legal_guarantee).toEqual({ months })
      const last = months === 24 ? "2028-11-10" : "2029-11-10"
      const in_time = defect(`${last}T12:00:00.000Z`, country)
      expect(said(consumerFacts(in_time), short, "guarantee")).toBe("allow:")
      const late = defect(`${last.slice(0, 8)}11T12:00:00.000Z`, country)
      expect(said(consumerFacts(late), short, "guarantee")).toBe(
        "review: window_closed:review"
      )
    }
  )

  it("Art. 10: by country of delivery: what is short anywhere in the scope cannot be published", () => {
    const two = guaranteeType({
      windows: [{ anchor: "delivered", length: "P2Y" }],
    })
    const path = "statutory_window request_types.0.windows.0.length"
    expect(cuts([two])).toEqual([path])
    expect(cuts([two], { countries: ["IT", "de"] })).toEqual([])
    expect(cuts([two], { countries: ["it", "se"] })).toEqual([path])
    expect(cuts([two], { countries: ["us", "ch"] })).toEqual([])
    expect(cuts([two], { consumers: false })).toEqual([])
    const special = (values: string[]) => ({
      anchor: "delivered" as const,
      length: "P36M",
      when: [
        {
          attribute: "order.country_code",
          operator: "in" as const,
          value: values,
        },
      ],
    })
    const three = (values: string[]) =>
      cuts([{ ...two, windows: [...two.windows, special(values)] }])
    expect(three(["es", "pt", "se"])).toEqual([])
    expect(three(["es", "pt"])).toEqual([path])
    expect(three(["ES", "PT", "SE"])).toEqual([path])
  })

  it("Art. 10: a special window may not be shorter than the law where it may hold", () => {
    const of = (length: string, value: string) =>
      cuts([
        guaranteeType({
          windows: [
            { anchor: "delivered", length: "P3Y" },
            {
              anchor: "delivered",
              length,
              when: [
                { attribute: "order.country_code", operator: "eq", value },
                {
                  attribute: "item.product.type",
                  operator: "eq",
                  value: "used",
                },
              ],
            },
          ],
        }),
      ])
    expect(of("P2Y", "it")).toEqual([])
    expect(of("P730D", "it")).toEqual([
      "statutory_window request_types.0.windows.1.length",
    ])
    expect(of("P731D", "it")).toEqual([])
    expect(of("P2Y", "es")).toEqual([
      "statutory_window request_types.0.windows.1.length",
    ])
  })

  it("Art. 10: the merchant's own reading of the law counts", () => {
    const law = { countries: { it: { guarantee_months: 60 } } }
    expect(cuts([guaranteeType()], { countries: ["it"], law })).toEqual([
      "statutory_window request_types.0.windows.0.length",
    ])
    expect(lawFor("it", law)?.legal_guarantee).toEqual({ months: 60 })
    expect(countryLaw("it", law)?.guarantee_months.source).toBe(
      "adjusted by the merchant"
    )
  })

  it("Art. 13: repair or replacement for everyone, or it cannot be published", () => {
    const path = "statutory_remedy request_types.0.resolutions"
    expect(cuts([guaranteeType({ resolutions: ["refund"] })])).toEqual([path])
    expect(
      cuts([guaranteeType({ resolutions: ["replacement", "refund"] })])
    ).toEqual([])
    expect(
      cuts([
        guaranteeType({
          resolutions: ["repair"],
          resolution_rules: [
            {
              resolutions: ["repair"],
              when: [{ attribute: "loyalty.rank", operator: "gt", value: 1 }],
            },
          ],
        }),
      ])
    ).toEqual([path])
  })

  it("Art. 14: free of charge, the shop pays both ways", () => {
    expect(
      cuts([
        guaranteeType({
          fees: [{ code: "inspection", flat: { eur: 10 } }],
          shipping: [
            { payer: "customer" },
            { payer: "merchant", by: "label", price: { eur: 5 } },
          ],
        }),
      ])
    ).toEqual([
      "statutory_fee request_types.0.fees.0",
      "statutory_shipping request_types.0.shipping.0",
      "statutory_shipping request_types.0.shipping.1",
    ])
    expect(shippingForRequest(consumerFacts(), policy, "guarantee").payer).toBe(
      "merchant"
    )
  })

  it("Art. 11: in the first year the lack is presumed, in the first two in ES, FR, PT", () => {
    const presumed = COUNTRIES.filter(
      (country) => countryLaw(country)?.presumption_months.value === 24
    )
    expect(presumed).toEqual(["es", "fr", "pt"])
    expect(countryLaw("it")?.presumption_months.value).toBe(12)
  })

  it("Directive (EU) 2024/1799: 12 months more, once, after a repair from 31 July 2026", () => {
    const anchors = {
      placed: null,
      shipped: null,
      delivered: "2025-01-15T09:00:00.000Z",
    }
    const end = (repaired_at: string | null) =>
      new Date(
        guaranteeEnd({ anchors, repaired_at }, lawOf("it"), ROME) ?? 0
      ).toISOString()
    expect(end(null)).toBe("2027-01-15T22:59:59.999Z")
    expect(end("2026-07-30T23:00:00.000Z")).toBe("2027-01-15T22:59:59.999Z")
    expect(end("2026-07-31T09:00:00.000Z")).toBe("2028-01-15T22:59:59.999Z")
  })

  it("a tier, a serial number or a deny of the policy does not refuse it", () => {
    const gated = guaranteeType({
      allowance: { per_tier: { gold: { count: 1, per: "P1Y" } } },
      warranty: { serial: { required: true } },
      rules: [
        {
          code: "members_only",
          effect: "deny",
          when: [
            { attribute: "customer.groups", operator: "nin", value: ["Gold"] },
          ],
        },
      ],
    })
    expect(cuts([gated])).toEqual([
      "statutory_allowance request_types.0.allowance",
      "statutory_gate request_types.0.rules.0.when",
      "statutory_condition request_types.0.warranty.serial",
    ])
    const stored = policyFrom({ request_types: [gated] })
    expect(
      said(
        consumerFacts({ item: { resolution: "repair" } }),
        stored,
        "guarantee"
      )
    ).toMatch(/^review: /)
  })
})

describe("consumers and businesses", () => {
  it("Art. 2(1): a business has no consumer's right", () => {
    const facts = consumerFacts({ business: "yes" })
    expect(withdraw(facts)).toBe("deny: withdrawal_not_applicable:deny")
    expect(
      asShown(
        PLAIN.request_types.map((type) => ({
          type,
          decision: evaluate(facts, PLAIN, type.code, "browse"),
        }))
      ).map(({ type }) => type.code)
    ).toEqual(["return"])
  })

  it("Art. 2(1): for a business the policy's word stands", () => {
    const policy = policyFrom({
      request_types: [
        guaranteeType({ windows: [{ anchor: "delivered", length: "P3D" }] }),
      ],
    })
    const item = { resolution: "repair" }
    expect(
      said(consumerFacts({ business: "yes", item }), policy, "guarantee")
    ).toBe("deny: window_closed:deny")
    expect(said(consumerFacts({ item }), policy, "guarantee")).toBe("allow:")
  })

  it("a company name alone is for a person, and says that there is a withdrawal", () => {
    const facts = consumerFacts({
      business: "unclear",
      item: { resolution: "refund" },
    })
    expect(withdraw(facts)).toBe("review: consumer_unclear:review")
    expect(said(facts, PLAIN, "return")).toBe(
      "allow: withdrawal_available:allow"
    )
  })

  it("outside the EU and EEA there is none, and where nobody looked a person does", () => {
    expect(withdraw(consumerFacts({ law: null }))).toBe(
      "deny: withdrawal_not_applicable:deny"
    )
    const { law: _, ...unknown } = consumerFacts()
    expect(withdraw(unknown)).toBe("review: fact_missing:review")
  })
})

describe("national law", () => {
  it("PL Art. 7a: a complaint not answered in 14 calendar days is taken as accepted", () => {
    expect(lawOf("pl").complaint_days).toBe(14)
    expect(
      COUNTRIES.filter((country) => countryLaw(country)?.complaint_days)
    ).toEqual(["pl"])
  })

  it("PL Art. 38a: a sole trader may have the consumer's rights: a person looks", () => {
    const facts = (country: string) =>
      consumerFacts({ business: "yes", law: lawOf(country) })
    expect([standingOf(facts("pl")), standingOf(facts("de"))]).toEqual([
      "unclear",
      "business",
    ])
    expect(withdraw(facts("pl"))).toBe("review: consumer_unclear:review")
  })

  it("GDPR Art. 22: who was refused may have a person look", () => {
    expect(PLAIN.request_types.map((type) => type.appeal_within)).toEqual([
      "P30D",
      "P30D",
    ])
    const context: CaseContext = {
      origin: null,
      units_open: 0,
      units_asked: 0,
      units_received: 0,
      units_refused: 0,
      units_judged: 0,
      settlements_planned: 0,
      settlements_moving: 0,
      settlements_settled: 0,
      recoveries_open: 0,
      manuals_open: 0,
      payments_open: 0,
      goods_unsent: 0,
      doubts_open: 0,
      units_in_workshop: 0,
      goods_booked: false,
      send_backs_open: 0,
      appeal_open: true,
    }
    expect(next("rejected", "appeal", "shopper", context)).toEqual({
      ok: true,
      to: "submitted",
    })
  })
})

describe("the law table", () => {
  it("has the 30 countries of the EU and EEA, each value with its source", () => {
    expect(new Set(COUNTRIES).size).toBe(30)
    for (const country of COUNTRIES) {
      const values = Object.values(countryLaw(country) ?? {}).filter(
        (value) => typeof value === "object" && value !== null
      )
      expect(values.length).toBeGreaterThanOrEqual(4)
      for (const { source } of values) {
        expect(source).toMatch(/\w{3}/)
      }
    }
  })

  it.each(["us", "gb", "ch", "constructor", ""])(
    "knows nothing of %s",
    (country) => {
      expect(lawFor(country)).toBeNull()
    }
  )

  it("takes the country in any case, and the merchant's adjustments by country", () => {
    expect(lawFor("IT")?.country).toBe("it")
    const law = {
      countries: {
        pl: { complaint_days: null, sole_traders: false },
        it: { complaint_days: 30, sole_traders: true, presumption_months: 24 },
      },
    }
    expect(lawFor("pl", law)).not.toHaveProperty("complaint_days")
    expect(lawFor("pl", law)).not.toHaveProperty("sole_traders")
    expect(lawFor("it", law)).toMatchObject({
      complaint_days: 30,
      sole_traders: true,
    })
    expect(countryLaw("it", law)?.presumption_months.value).toBe(24)
  })
})
