import type { PolicyDocument } from "../../src/domain/policy"

type TypeDocument = PolicyDocument["request_types"][number]

export const DEALER = {
  name: { en: "Model World", it: "Mondo Modelli" },
  email: "help@models.example",
}

const question: TypeDocument = {
  code: "question",
  name: { en: "Question", it: "Domanda" },
  legal_basis: "goodwill",
  requires_order: false,
  resolutions: [],
  windows: [],
  clocks: [
    {
      code: "answer",
      label: { en: "Our answer", it: "La nostra risposta" },
      from: "submitted",
      until: "decided",
      length: "PT24H",
    },
  ],
}

const warranty: TypeDocument = {
  code: "warranty",
  name: { en: "Warranty", it: "Garanzia" },
  legal_basis: "commercial_guarantee",
  requires_order: false,
  reasons: ["defective"],
  resolutions: ["refund", "repair"],
  windows: [{ anchor: "purchased", length: "P2Y" }],
  approval_valid: "P15D",
  rules: [
    {
      code: "wears_out",
      when: [
        {
          attribute: "item.product.tags",
          operator: "in",
          value: ["bestseller"],
        },
      ],
      effect: "deny",
    },
  ],
  fields: [
    {
      key: "bought_at",
      options: ["us", "dealer"],
      option_labels: {
        dealer: { en: "From a dealer", it: "Da un rivenditore" },
      },
    },
  ],
}

const returned: TypeDocument = {
  code: "return",
  name: { en: "Return", it: "Reso" },
  legal_basis: "goodwill",
  reasons: ["changed_mind"],
  resolutions: ["refund"],
  windows: [{ anchor: "delivered", length: "P30D" }],
}

/** A shop that answers questions, honours warranties by proof of purchase, and sells through dealers too. */
export const HOUSE: PolicyDocument = {
  reasons: [
    { value: "changed_mind", fault: "customer" },
    { value: "defective", fault: "merchant" },
  ],
  redirects: [
    {
      code: "bought_elsewhere",
      when: [
        {
          attribute: "item.fields.bought_at",
          operator: "eq",
          value: "dealer",
        },
      ],
      contact: DEALER,
    },
  ],
  request_types: [question, warranty, returned],
}

/** Dealers are businesses, and start a ticket for each article (S0.16). */
export const DEALERS: PolicyDocument = {
  consumers: false,
  case_granularity: "per_item",
  reasons: [{ value: "changed_mind", fault: "customer" }],
  request_types: [
    { ...question, code: "service", name: { en: "Service" } },
    { ...returned, name: { en: "Return by a dealer" } },
  ],
}
