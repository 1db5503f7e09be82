import { DEFAULT_POLICY, type PolicyDocument } from "../../../src/domain/policy"

const GOLD = [
  { attribute: "loyalty.tier", operator: "eq", value: "gold" },
] as const
const DELIVERED = {
  anchor: "delivered",
  fallback: { anchor: "shipped", plus: "P5D" },
} as const

const [convenience, guarantee] = DEFAULT_POLICY.request_types

const sizesAndParts = [
  { value: "wrong_size", fault: "customer" },
  { value: "missing_parts", fault: "merchant" },
] as const

export const demoTiers = [
  {
    code: "silver",
    name: { en: "Silver", it: "Silver" },
    rank: 2,
    thresholds: { spend: { eur: 3000, pln: 13000 }, period: "P12M" },
  },
  {
    code: "gold",
    name: { en: "Gold", it: "Gold" },
    rank: 3,
    thresholds: { spend: { eur: 6000, pln: 26000 }, period: "P12M" },
  },
]

export const demoCalendar = {
  time_zone: "Europe/Rome",
  hours: { "mon-fri": ["09:00-18:00"] },
}

/**
 * What an outdoor shop might write over the default: Gold members have 30 days and pay no fee, a change
 * of mind costs the others a fifth, and what was made to measure or sold off does not come back.
 */
export const demoPolicy: PolicyDocument = {
  ...DEFAULT_POLICY,
  calendar: demoCalendar,
  reasons: [...(DEFAULT_POLICY.reasons ?? []), ...sizesAndParts],
  request_types: [
    {
      ...convenience,
      code: "return",
      name: { en: "Return for convenience", it: "Reso per comodità" },
      description: {
        en: "You have 14 days from delivery, 30 as a Gold member. You pay for sending it back; a change of mind costs 20 % of the price, except for Gold members.",
        it: "Hai 14 giorni dalla consegna, 30 se sei Gold. La spedizione di ritorno è a tuo carico; se hai cambiato idea tratteniamo il 20 % del prezzo, tranne per i clienti Gold.",
      },
      legal_basis: "goodwill",
      reasons: ["changed_mind", "ordered_wrong", "wrong_size"],
      resolutions: ["refund"],
      windows: [
        { ...DELIVERED, length: "P14D" },
        { ...DELIVERED, length: "P30D", when: [...GOLD] },
      ],
      rules: [
        {
          code: "made_to_order",
          when: [
            {
              attribute: "item.product.tags",
              operator: "in",
              value: ["made-to-order"],
            },
          ],
          effect: "deny",
          message: {
            en: "This was made to your measure and cannot be returned.",
            it: "È stato fatto su misura per te e non si può rendere.",
          },
        },
        {
          code: "final_sale",
          when: [
            {
              attribute: "item.product.tags",
              operator: "in",
              value: ["final-sale"],
            },
          ],
          effect: "deny",
          message: {
            en: "Outlet goods are on final sale and cannot be returned.",
            it: "Gli articoli outlet sono in vendita definitiva e non si possono rendere.",
          },
        },
        {
          code: "high_value",
          when: [
            { attribute: "order.currency_code", operator: "eq", value: "eur" },
            { attribute: "item.unit_value", operator: "gt", value: 300 },
          ],
          effect: "review",
          message: {
            en: "We look at returns of this value one by one.",
            it: "I resi di questo valore li esaminiamo uno per uno.",
          },
        },
      ],
      fees: [
        {
          code: "restocking",
          label: { en: "Restocking fee", it: "Spese di reintegro" },
          percent: 20,
          when: [
            {
              attribute: "item.reason",
              operator: "eq",
              value: "changed_mind",
            },
          ],
          waived_when: [...GOLD],
        },
      ],
      approval_valid: "P15D",
    },
    {
      ...guarantee,
      code: "defective",
      name: guarantee?.name ?? { en: "Defective or wrong product" },
      legal_basis: "legal_guarantee",
      reasons: [...(guarantee?.reasons ?? []), "missing_parts"],
      resolutions: guarantee?.resolutions ?? ["repair", "refund"],
      windows: guarantee?.windows ?? [],
    },
  ],
}
