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
    name: {
      en: "Silver",
      it: "Silver",
      es: "Silver",
      pl: "Silver",
      lv: "Silver",
    },
    rank: 2,
    thresholds: { spend: { eur: 3000, pln: 13000 }, period: "P12M" },
  },
  {
    code: "gold",
    name: { en: "Gold", it: "Gold", es: "Gold", pl: "Gold", lv: "Gold" },
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
      name: {
        en: "Return for convenience",
        it: "Reso per comodità",
        es: "Devolución por cambio de opinión",
        pl: "Zwrot bez podania przyczyny",
        lv: "Atgriešana pēc izvēles",
      },
      description: {
        en: "You have 14 days from delivery, 30 as a Gold member. You pay for sending it back; a change of mind costs 20 % of the price, except for Gold members.",
        it: "Hai 14 giorni dalla consegna, 30 se sei Gold. La spedizione di ritorno è a tuo carico; se hai cambiato idea tratteniamo il 20 % del prezzo, tranne per i clienti Gold.",
        es: "Tienes 14 días desde la entrega, 30 si eres cliente Gold. El envío de vuelta corre por tu cuenta; si cambias de opinión retenemos el 20 % del precio, salvo a los clientes Gold.",
        pl: "Masz 14 dni od doręczenia, a jako klient Gold 30. Przesyłkę zwrotną opłacasz Ty; zmiana zdania kosztuje 20 % ceny, z wyjątkiem klientów Gold.",
        lv: "Termiņš ir 14 dienas no piegādes, Gold klientiem 30. Atpakaļsūtīšanu apmaksājat Jūs; ja pārdomājāt, ieturam 20 % no cenas, izņemot Gold klientiem.",
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
            es: "Se hizo a tu medida y no se puede devolver.",
            pl: "Ten produkt wykonano na Twoją miarę i nie można go zwrócić.",
            lv: "Šī prece izgatavota pēc Jūsu mērījumiem, un to nevar atgriezt.",
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
            es: "Los productos de outlet son de venta final y no se pueden devolver.",
            pl: "Produktów z wyprzedaży nie można zwrócić.",
            lv: "Izpārdošanas preces atgriezt nevar.",
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
            es: "Revisamos una a una las devoluciones de este importe.",
            pl: "Zwroty o tej wartości sprawdzamy pojedynczo.",
            lv: "Šādas vērtības atgriešanas izskatām katru atsevišķi.",
          },
        },
      ],
      fees: [
        {
          code: "restocking",
          label: {
            en: "Restocking fee",
            it: "Spese di reintegro",
            es: "Gastos de reposición",
            pl: "Opłata za ponowne przyjęcie towaru",
            lv: "Maksa par preces pieņemšanu atpakaļ",
          },
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
