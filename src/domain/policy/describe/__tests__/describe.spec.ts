import fc from "fast-check"
import { LANGUAGES } from "../../../languages"
import { lawFor } from "../../../law"
import { ATTRIBUTES, type PolicyDocument } from "../.."
import { documentOf, policies, policyOf, typeOf } from "../../__tests__/make"
import { merchantReturnPolicy, plainText, type Subject } from ".."
import { NAMED_ATTRIBUTES } from "../phrases"

type TypeDocument = PolicyDocument["request_types"][number]

const TIERS = [
  { code: "silver", name: { en: "Silver", it: "Argento" }, rank: 1 },
  { code: "gold", name: { en: "Gold", it: "Oro" }, rank: 2 },
]
const row = (attribute: string, operator: string, value: unknown) => ({
  attribute,
  operator,
  value,
})
const rank = (value: number) => [row("loyalty.rank", "gte", value)]

const subjectOf = (
  types: Partial<TypeDocument>[],
  more: Partial<Subject> = {},
  document: Partial<PolicyDocument> = {}
): Subject => ({
  policy: policyOf({
    ...documentOf(),
    reasons: [
      { value: "changed_mind", fault: "customer" },
      { value: "defective", fault: "merchant" },
    ],
    request_types: types.map((type, index) =>
      typeOf({ code: `type_${index}`, ...type })
    ),
    ...document,
  }),
  published_at: "2026-03-04T22:30:00.000Z",
  country: "ch",
  law: null,
  sales_channel_id: null,
  currency: "eur",
  tiers: TIERS,
  reasons: { changed_mind: "I changed my mind", defective: "It is faulty" },
  ...more,
})

const remorse: Partial<TypeDocument> = {
  reasons: ["changed_mind"],
  resolutions: ["refund", "exchange"],
  windows: [
    { anchor: "delivered", length: "P14D" },
    { anchor: "delivered", length: "P30D", when: rank(2) },
  ],
  fees: [
    {
      code: "restocking",
      percent: 20,
      resolutions: ["refund"],
      waived_when: rank(1),
    },
  ],
  shipping: [
    { payer: "merchant", by: "label", when: rank(2) },
    { payer: "customer", by: "label", price: { eur: 4.9 } },
  ],
}
const defect: Partial<TypeDocument> = {
  legal_basis: "commercial_guarantee",
  reasons: ["defective"],
  resolutions: ["repair"],
  windows: [{ anchor: "delivered", length: "P2Y" }],
  shipping: [{ by: "carrier_account", account: "1" }],
}
const term = (name: string) => `https://schema.org/${name}`

describe("merchantReturnPolicy", () => {
  it("is what everybody can count on, in schema.org's words", () => {
    expect(
      merchantReturnPolicy(subjectOf([remorse, defect], { tiers: [] }), "en")
    ).toEqual({
      "@context": "https://schema.org",
      "@type": "MerchantReturnPolicy",
      applicableCountry: "CH",
      returnPolicyCategory: term("MerchantReturnFiniteReturnWindow"),
      merchantReturnDays: 14,
      returnMethod: term("ReturnByMail"),
      refundType: [term("FullRefund"), term("ExchangeRefund")],
      returnFees: term("ReturnShippingFees"),
      returnLabelSource: term("ReturnLabelDownloadAndPrint"),
      returnShippingFeesAmount: {
        "@type": "MonetaryAmount",
        value: 4.9,
        currency: "EUR",
      },
      customerRemorseReturnFees: term("ReturnShippingFees"),
      customerRemorseReturnLabelSource: term("ReturnLabelDownloadAndPrint"),
      customerRemorseReturnShippingFeesAmount: {
        "@type": "MonetaryAmount",
        value: 4.9,
        currency: "EUR",
      },
      restockingFee: 20,
      itemDefectReturnFees: term("FreeReturn"),
      itemDefectReturnLabelSource: term("ReturnLabelCustomerResponsibility"),
      itemCondition: [term("NewCondition"), term("DamagedCondition")],
    })
  })

  it("has a policy for every tier whose terms differ", () => {
    const { "@included": members } = merchantReturnPolicy(
      subjectOf([remorse, defect]),
      "it"
    )
    expect(members).toMatchObject([
      {
        "@type": "MerchantReturnPolicy",
        merchantReturnDays: 14,
        validForMemberTier: {
          "@type": "MemberProgramTier",
          name: "Argento",
          hasTierBenefit: term("TierBenefitLoyaltyReturns"),
        },
      },
      {
        merchantReturnDays: 30,
        returnFees: term("FreeReturn"),
        validForMemberTier: { name: "Oro" },
      },
    ])
    expect(JSON.stringify(members)).not.toContain("restockingFee")
    const plain = subjectOf([{ reasons: ["changed_mind"] }])
    expect(merchantReturnPolicy(plain, "en")).not.toHaveProperty("@included")
  })

  it.each<[string, Partial<TypeDocument>[], object]>([
    [
      "not permitted where a rule or an allowance leaves nobody without a tier",
      [
        {
          rules: [
            {
              code: "no_tier",
              effect: "deny",
              when: [row("loyalty.rank", "lt", 1)],
            },
          ],
        },
        { allowance: { per_tier: { gold: { count: 1, per: "P90D" } } } },
        { resolutions: [] },
        defect,
      ],
      { returnPolicyCategory: term("MerchantReturnNotPermitted") },
    ],
    [
      "unlimited without a window",
      [{ windows: [] }],
      { returnPolicyCategory: term("MerchantReturnUnlimitedWindow") },
    ],
    [
      "unspecified where the time hangs on the product",
      [
        {
          windows: [
            {
              anchor: "delivered",
              length: "P9D",
              when: [row("item.product.tags", "in", ["a"])],
            },
          ],
        },
      ],
      { returnPolicyCategory: term("MerchantReturnUnspecified") },
    ],
  ])("is %s", (_, types, expected) => {
    expect(
      merchantReturnPolicy(subjectOf(types, { tiers: [] }), "en")
    ).toMatchObject(expected)
  })

  it("counts on the withdrawal of the law where there is one", () => {
    const inItaly = { country: "it", law: lawFor("it") }
    expect(
      merchantReturnPolicy(subjectOf([defect], inItaly), "en")
    ).toMatchObject({
      applicableCountry: "IT",
      merchantReturnDays: 14,
      returnFees: term("ReturnFeesCustomerResponsibility"),
    })
    expect(merchantReturnPolicy(subjectOf([defect]), "en")).toMatchObject({
      returnPolicyCategory: term("MerchantReturnNotPermitted"),
    })
  })
})

describe("plainText", () => {
  const policy = {
    text: { en: "Write to us first.", it: "Prima scrivici." },
    contact: { name: { en: "The shop" }, email: "shop@example.com" },
    redirects: [
      {
        code: "marketplace",
        when: [row("order.sales_channel", "eq", "Marketplace")],
        contact: { url: "https://example.com/help" },
      },
    ],
  }
  const whole: Partial<TypeDocument> = {
    ...remorse,
    name: { en: "Return", it: "Reso" },
    rules: [
      {
        code: "made_to_order",
        effect: "deny",
        when: [
          row("item.product.tags", "in", ["made-to-order"]),
          { any: [row("item.reason", "ne", "defective")] },
        ],
      },
      { code: "sale", effect: "deny", when: [], message: { en: "No sales." } },
    ],
    fields: [{ key: "seal_status" }],
    approval_valid: "P15D",
    warranty: {
      coverage: { en: "Material and make." },
      void_causes: [{ code: "opened" }],
      serial: { required: true },
    },
    enclosures: [{ code: "invoice", label: { en: "Invoice", it: "Fattura" } }],
    clocks: [
      {
        code: "decision",
        from: "submitted",
        until: "decided",
        length: "P2D",
        count: "business",
      },
    ],
  }

  it("tells windows, conditions, fees and who pays, a sentence a line", () => {
    expect(plainText(subjectOf([whole], {}, policy), "en").split("\n")).toEqual(
      [
        "Returns and complaints",
        "Write to us first.",
        "Last updated on 4 March 2026.",
        "",
        "Return",
        "An offer of ours, beside the rights the law gives you.",
        "For: I changed my mind.",
        "Ask within 14 days from delivery.",
        "Ask within 30 days from delivery, if the rank of the loyalty tier is at least 2.",
        "Not possible, if the product group is made-to-order and the reason is not It is faulty.",
        "No sales.",
        "We ask you for: seal status and the serial number.",
        "You can receive: your money back or an exchange.",
        "restocking: 20% of the value of the goods, for your money back.",
        "Not charged, if the rank of the loyalty tier is at least 1.",
        "We pay for the way back, with a label, if the rank of the loyalty tier is at least 2.",
        "You pay for the way back (a label from us costs €4.90).",
        "Send the goods within 15 days of our approval; after that it ends.",
        "We settle after we have checked the goods.",
        "If we refuse, you can ask once to have it looked at again, within 30 days.",
        "Warranty: Material and make.",
        "Not covered: opened.",
        "Put into the parcel: Invoice.",
        "Your request → Our decision: at most 2 working days.",
        "",
        "Bought from somebody else, if the sales channel is Marketplace: https://example.com/help",
        "Contact: The shop, shop@example.com",
      ]
    )
  })

  it("speaks Italian, and the merchant's words where there are some", () => {
    const text = plainText(subjectOf([whole], {}, policy), "it-IT")
    for (const line of [
      "Prima scrivici.",
      "Ultimo aggiornamento: 4 marzo 2026.",
      "Reso",
      "Richiesta entro 14 giorni dalla consegna.",
      "Metti nel pacco: Fattura.",
    ]) {
      expect(text.split("\n")).toContain(line)
    }
  })

  it("calls reasons and options what the policy calls them in the reader's language", () => {
    const worn: Partial<TypeDocument> = {
      ...remorse,
      fields: [
        {
          key: "state",
          label: { en: "State", it: "Stato" },
          options: ["worn", "new"],
          option_labels: { worn: { en: "Worn", it: "Portato" } },
        },
      ],
      rules: [
        {
          code: "worn",
          effect: "deny",
          when: [row("item.fields.state", "in", ["worn", "new"])],
        },
      ],
    }
    const text = plainText(
      subjectOf(
        [worn],
        {},
        {
          reasons: [
            {
              value: "changed_mind",
              fault: "customer",
              label: { en: "Second thoughts", it: "Ci ho ripensato" },
            },
          ],
        }
      ),
      "it"
    )
    expect(text).toContain("Per: Ci ho ripensato.")
    expect(text).toContain("Portato o new")
  })

  it("tells the bonus on store credit in the reader's currency", () => {
    const credit: Partial<TypeDocument> = {
      resolutions: ["refund", "store_credit"],
      store_credit: {
        bonus: [
          {
            percent: 15,
            when: [{ attribute: "loyalty.rank", operator: "gte", value: 2 }],
          },
          { flat: { eur: 5, usd: 6 } },
        ],
      },
    }
    const subject = subjectOf([credit], { currency: "eur" })
    const [en, it] = [plainText(subject, "en"), plainText(subject, "it")]
    expect(en).toContain(
      "As store credit you get 15% of the value of the goods more, if the rank of the loyalty tier is at least 2."
    )
    expect(en).toContain("As store credit you get €5.00 more.")
    expect(it).toMatch(/Come credito in negozio ricevi in più 5,00\s€\./)
  })

  it("says nothing of fees under a right of the law, nor of the withdrawal where there is none", () => {
    const guarantee: Partial<TypeDocument> = {
      ...defect,
      legal_basis: "legal_guarantee",
      fees: [{ code: "check", percent: 5 }],
      shipping: [{ payer: "customer" }],
    }
    const at = (more: Partial<Subject>) =>
      plainText(subjectOf([guarantee], more), "en")
    const inItaly = at({ country: "it", law: lawFor("it") })
    expect(inItaly).toContain("Withdrawal from the contract")
    expect(inItaly).not.toContain("check: ")
    expect(inItaly).toContain("We pay for the way back, with a label.")
    expect(at({})).not.toContain("Withdrawal")
    expect(at({})).toContain("check: 5%")
  })

  it("whatever the policy, every line is a sentence without gaps", () => {
    fc.assert(
      fc.property(policies, fc.constantFrom(...LANGUAGES), (policy, locale) => {
        const subject = { ...subjectOf([{}]), policy }
        const text = plainText(subject, locale)
        expect(text).not.toMatch(/[{}]|undefined|null|NaN| {2}/)
        expect(merchantReturnPolicy(subject, locale)["@type"]).toBe(
          "MerchantReturnPolicy"
        )
      })
    )
  })

  it("names attributes that there are", () => {
    const names = ATTRIBUTES.map(({ name }) => name)
    expect(NAMED_ATTRIBUTES.filter((name) => !names.includes(name))).toEqual([])
  })
})
