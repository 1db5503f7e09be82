import { decidedWithin, fromDelivery, is, isIn, legalGuarantee } from "./parts"
import type { Preset } from "../types/preset"
import type { PolicyDocument } from "../domain/policy"

type Type = PolicyDocument["request_types"][number]

const DEFECTS = ["defective", "not_as_described"]

const clocks: Type["clocks"] = [
  // S4.30: 24 hours in working days; S4.9 and S4.12: 48 hours by the wall clock.
  decidedWithin("P1D", "business"),
  { code: "refund", from: "inspected", until: "settled", length: "PT48H" },
  {
    code: "escalation",
    from: "escalated",
    until: "progressed",
    length: "PT48H",
  },
]

const declared: Type["fields"] = [
  {
    key: "seal_status",
    label: { en: "Manufacturer's seal", it: "Sigillo del produttore" },
    options: ["intact", "broken", "none"],
  },
  {
    key: "condition",
    label: { en: "Condition of use", it: "Condizioni d'uso" },
    options: ["unused", "used"],
    required: true,
  },
  { key: "exceptions", label: { en: "Exceptions", it: "Eccezioni" } },
]

const evidence: Type["evidence"] = [
  {
    slot: "documents",
    label: {
      en: "Photos or documents that help us",
      it: "Foto o documenti utili",
    },
    min: 0,
  },
]

const request = { fields: declared, evidence, clocks }

const standardWarranty: Type = {
  ...request,
  code: "standard_warranty",
  name: { en: "Standard warranty", it: "Garanzia standard" },
  description: {
    en: "The product is defective: send it back within 14 days of delivery with our free label and get your money back.",
    it: "Il prodotto è difettoso: rendilo entro 14 giorni dalla consegna con la nostra etichetta gratuita e sarai rimborsato.",
  },
  legal_basis: "commercial_guarantee",
  reasons: DEFECTS,
  resolutions: ["refund"],
  windows: [fromDelivery("P14D")],
  shipping: [{ payer: "merchant", by: "label" }],
}

const advancedWarranty: Type = {
  ...request,
  code: "advanced_warranty",
  name: { en: "Advanced quality warranty", it: "Garanzia qualità avanzata" },
  description: {
    en: "The product is defective: send it back within 14 days of delivery with our free label and get another one.",
    it: "Il prodotto è difettoso: rendilo entro 14 giorni dalla consegna con la nostra etichetta gratuita e ne riceverai un altro.",
  },
  legal_basis: "commercial_guarantee",
  reasons: DEFECTS,
  resolutions: ["replacement"],
  windows: [fromDelivery("P14D")],
  shipping: [{ payer: "merchant", by: "label" }],
}

const shippingError: Type = {
  ...request,
  code: "shipping_error",
  name: { en: "Shipping error", it: "Errore di spedizione" },
  description: {
    en: "You received something else, or it arrived damaged.",
    it: "Hai ricevuto un altro prodotto, o è arrivato danneggiato.",
  },
  legal_basis: "commercial_guarantee",
  reasons: ["wrong_item", "damaged"],
  resolutions: ["replacement", "refund"],
  windows: [fromDelivery("P14D")],
  shipping: [{ payer: "merchant", by: "label" }],
}

/** S4.2, S4.6, S4.11, S4.42: for members from Silver on, at their own cost, unused goods only. */
const convenience: Type = {
  ...request,
  code: "convenience",
  name: { en: "Return for convenience", it: "Reso per comodità" },
  description: {
    en: "You changed your mind. For Silver and Gold members, unused products only; you pay for sending it back, Gold members do not.",
    it: "Hai cambiato idea. Per i clienti Silver e Gold, solo prodotti non usati; la spedizione di ritorno è a tuo carico, per i clienti Gold è gratuita.",
  },
  legal_basis: "goodwill",
  reasons: ["changed_mind", "ordered_wrong"],
  resolutions: ["refund", "store_credit"],
  windows: [
    fromDelivery("P14D"),
    fromDelivery("P30D", [is("loyalty.tier", "gold")]),
  ],
  rules: [
    {
      code: "tier_too_low",
      when: [{ attribute: "loyalty.rank", operator: "lt", value: 2 }],
      effect: "deny",
      message: {
        en: "Returns for convenience are a benefit of Silver and Gold members.",
        it: "Il reso per comodità è riservato ai clienti Silver e Gold.",
      },
    },
    {
      code: "used",
      when: [is("item.fields.condition", "used")],
      effect: "deny",
      message: {
        en: "Products that were used cannot be returned for convenience.",
        it: "I prodotti usati non si possono rendere per comodità.",
      },
    },
    {
      code: "often_returns",
      when: [
        { attribute: "customer.return_rate", operator: "gt", value: "0.5" },
      ],
      effect: "review",
      message: {
        en: "You return more than half of what you buy: we look at this request ourselves.",
        it: "Rendi più della metà di ciò che acquisti: esaminiamo noi questa richiesta.",
      },
    },
  ],
  allowance: {
    per_tier: {
      silver: { count: 2, per: "P90D" },
      gold: { count: 6, per: "P90D" },
    },
  },
  shipping: [
    {
      payer: "merchant",
      by: "label",
      when: [isIn("loyalty.tier", ["gold"])],
    },
    { payer: "customer" },
  ],
}

const enquiry: Type = {
  code: "enquiry",
  name: { en: "Question before a return", it: "Domanda prima di un reso" },
  description: {
    en: "Tell us what happened: we advise you on the best way.",
    it: "Raccontaci cosa è successo: ti consigliamo la via migliore.",
  },
  legal_basis: "goodwill",
  resolutions: [],
  windows: [],
  requires_order: false,
  clocks: [decidedWithin("P1D", "business")],
}

/** S4: an electronics webshop with a loyalty programme. */
export const electronics: Preset = {
  code: "electronics",
  name: {
    en: "Electronics with a loyalty programme",
    it: "Elettronica con programma fedeltà",
  },
  description: {
    en: "Three request types, 14 days from delivery, returns for convenience for Silver and Gold members, refunds within 48 hours.",
    it: "Tre tipi di richiesta, 14 giorni dalla consegna, reso per comodità per i clienti Silver e Gold, rimborso entro 48 ore.",
  },
  reasons: [
    { value: "changed_mind", label: "I changed my mind" },
    { value: "ordered_wrong", label: "I ordered the wrong thing" },
    { value: "defective", label: "It does not work" },
    { value: "not_as_described", label: "It is not as described" },
    { value: "wrong_item", label: "I received something else" },
    { value: "damaged", label: "It arrived damaged" },
  ],
  tiers: [
    {
      code: "bronze",
      name: { en: "Bronze", it: "Bronze" },
      rank: 1,
      thresholds: { orders: 1, period: "P12M" },
    },
    {
      code: "silver",
      name: { en: "Silver", it: "Silver" },
      rank: 2,
      thresholds: { spend: { eur: "500", pln: "2200" }, period: "P12M" },
    },
    {
      code: "gold",
      name: { en: "Gold", it: "Gold" },
      rank: 3,
      thresholds: { spend: { eur: "1500", pln: "6600" }, period: "P12M" },
    },
  ],
  policies: [
    {
      name: "Electronics",
      priority: 0,
      document: {
        calendar: {
          time_zone: "Europe/Rome",
          hours: { "mon-fri": ["09:00-18:00"] },
          holidays: "IT",
        },
        reasons: [
          { value: "changed_mind", fault: "customer" },
          { value: "ordered_wrong", fault: "customer" },
          { value: "defective", fault: "merchant" },
          { value: "not_as_described", fault: "merchant" },
          { value: "wrong_item", fault: "merchant" },
          { value: "damaged", fault: "carrier" },
        ],
        request_types: [
          standardWarranty,
          advancedWarranty,
          shippingError,
          convenience,
          enquiry,
          legalGuarantee([...DEFECTS, "wrong_item", "damaged"], clocks),
        ],
      },
    },
  ],
}
