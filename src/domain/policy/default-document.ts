import type { PolicyDocument } from "./schema"
import { CLOCK_NAMES, usualReason } from "./usual-names"

const DELIVERED = {
  anchor: "delivered",
  fallback: { anchor: "shipped", plus: "P5D" },
} as const

/**
 * What a shop starts with: a goodwill return within 14 days at the customer's cost, and the legal guarantee
 * at the merchant's, for two years or the three of some countries (Directive (EU) 2019/771 Art. 10, 13, 14).
 * The statutory withdrawal comes with every policy for consumers, and is not written here.
 */
export const DEFAULT_POLICY: PolicyDocument = {
  calendar: { time_zone: "Europe/Rome", hours: { "mon-fri": ["09:00-18:00"] } },
  reasons: [
    usualReason("changed_mind", "customer"),
    usualReason("ordered_wrong", "customer"),
    usualReason("wrong_item", "merchant"),
    usualReason("not_as_described", "merchant"),
    usualReason("damaged", "carrier"),
    usualReason("defective", "merchant"),
  ],
  request_types: [
    {
      code: "return",
      name: {
        en: "Return",
        it: "Reso",
        es: "Devolución",
        pl: "Zwrot",
        lv: "Atgriešana",
      },
      description: {
        en: "You changed your mind or ordered the wrong thing. You have 14 days from delivery and pay for sending it back.",
        it: "Hai cambiato idea o sbagliato ordine. Hai 14 giorni dalla consegna e la spedizione di ritorno è a tuo carico.",
        es: "Has cambiado de opinión o te equivocaste de producto. Tienes 14 días desde la entrega y el envío de vuelta corre por tu cuenta.",
        pl: "Zmiana zdania lub pomyłka w zamówieniu. Masz 14 dni od doręczenia i opłacasz przesyłkę zwrotną.",
        lv: "Jūs pārdomājāt vai pasūtījāt nepareizo preci. Termiņš ir 14 dienas no piegādes, un atpakaļsūtīšanu apmaksājat Jūs.",
      },
      legal_basis: "goodwill",
      reasons: ["changed_mind", "ordered_wrong"],
      resolutions: ["refund"],
      windows: [{ ...DELIVERED, length: "P14D" }],
      shipping: [{ payer: "customer" }],
      approval_valid: "P30D",
      clocks: [
        {
          code: "decision",
          label: CLOCK_NAMES.decision,
          from: "submitted",
          until: "decided",
          length: "P2D",
          count: "business",
          paused_in: ["needs_details"],
        },
        {
          code: "refund",
          label: CLOCK_NAMES.refund,
          from: "received",
          until: "resolved",
          length: "P14D",
        },
      ],
    },
    {
      code: "defective",
      name: {
        en: "Defective or wrong product",
        it: "Prodotto difettoso o errato",
        es: "Producto defectuoso o equivocado",
        pl: "Produkt wadliwy lub niewłaściwy",
        lv: "Bojāta vai nepareiza prece",
      },
      description: {
        en: "The product is defective, damaged or not what you ordered. The law covers it for two years from delivery, for three in Spain, Portugal and Sweden, at no cost to you.",
        it: "Il prodotto è difettoso, danneggiato o diverso da quello ordinato. La legge lo copre per due anni dalla consegna, per tre in Spagna, Portogallo e Svezia, senza spese per te.",
        es: "El producto es defectuoso, está dañado o no es el que pediste. La ley lo cubre durante dos años desde la entrega, tres en España, Portugal y Suecia, sin coste para ti.",
        pl: "Produkt jest wadliwy, uszkodzony lub inny niż zamówiony. Prawo chroni Cię przez dwa lata od doręczenia, a w Hiszpanii, Portugalii i Szwecji przez trzy, bez kosztów po Twojej stronie.",
        lv: "Prece ir bojāta vai nav tā, ko pasūtījāt. Likums Jūs aizsargā divus gadus no piegādes, Spānijā, Portugālē un Zviedrijā trīs gadus, Jums bez maksas.",
      },
      legal_basis: "legal_guarantee",
      reasons: ["defective", "damaged", "wrong_item", "not_as_described"],
      resolutions: ["repair", "replacement", "refund"],
      windows: [
        { ...DELIVERED, length: "P2Y" },
        {
          ...DELIVERED,
          length: "P3Y",
          when: [
            {
              attribute: "order.country_code",
              operator: "in",
              value: ["es", "pt", "se"],
            },
          ],
        },
      ],
      shipping: [{ payer: "merchant", by: "label" }],
      clocks: [
        {
          code: "decision",
          label: CLOCK_NAMES.decision,
          from: "submitted",
          until: "decided",
          length: "P2D",
          count: "business",
          paused_in: ["needs_details"],
        },
        {
          code: "refund",
          label: CLOCK_NAMES.refund,
          from: "received",
          until: "resolved",
          length: "P14D",
        },
      ],
    },
  ],
}
