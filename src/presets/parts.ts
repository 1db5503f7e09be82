import {
  CLOCK_NAMES,
  type LocalizedText,
  type PolicyDocument,
  type Reason,
} from "../domain/policy"

type Type = PolicyDocument["request_types"][number]
type Window = Type["windows"][number]
type Condition = NonNullable<Window["when"]>[number]
type Clock = NonNullable<Type["clocks"]>[number]
type Field = NonNullable<Type["fields"]>[number]

/** From receipt; where nobody recorded the delivery, from shipment and the five days that parcels travel. */
export const fromDelivery = (
  length: string,
  when: Condition[] = []
): Window => ({
  anchor: "delivered",
  fallback: { anchor: "shipped", plus: "P5D" },
  length,
  when,
})

export const is = (attribute: string, value: string): Condition => ({
  attribute,
  operator: "eq",
  value,
})

export const isIn = (attribute: string, value: string[]): Condition => ({
  attribute,
  operator: "in",
  value,
})

export const isNotIn = (attribute: string, value: string[]): Condition => ({
  attribute,
  operator: "nin",
  value,
})

export const decidedWithin = (
  length: string,
  count: "calendar" | "business"
): Clock => ({
  code: "decision",
  label: CLOCK_NAMES.decision,
  from: "submitted",
  until: "decided",
  length,
  count,
  paused_in: ["needs_details"],
})

/** As core keeps reasons, with one label. */
export const shopReasons = (reasons: readonly Reason[]) =>
  reasons.map(({ value, label }) => ({ value, label: label?.en ?? value }))

export const USED_OR_NOT: Record<string, LocalizedText> = {
  unused: {
    en: "Unused",
    it: "Mai usato",
    es: "Sin usar",
    pl: "Nieużywany",
    lv: "Nelietota",
  },
  used: { en: "Used", it: "Usato", es: "Usado", pl: "Używany", lv: "Lietota" },
}

export const description: Field = {
  key: "description",
  label: {
    en: "What is wrong",
    it: "Qual è il problema",
    es: "Qué problema hay",
    pl: "Na czym polega problem",
    lv: "Kas nav kārtībā",
  },
  required: true,
}

/**
 * The seller's duty under Directive (EU) 2019/771, for as long as the law says: three years in Spain,
 * Portugal and Sweden, two elsewhere (Art. 10 and national law); free of charge (Art. 14).
 */
export const legalGuarantee = (reasons: string[], clocks: Clock[]): Type => ({
  code: "legal_guarantee",
  name: {
    en: "Legal guarantee",
    it: "Garanzia legale",
    es: "Garantía legal",
    pl: "Niezgodność towaru z umową",
    lv: "Preces neatbilstība līguma noteikumiem",
  },
  description: {
    en: "The product is not as it should be. The law covers it for at least two years from delivery, at no cost to you.",
    it: "Il prodotto non è conforme. La legge lo copre per almeno due anni dalla consegna, senza spese per te.",
    es: "El producto no es conforme. La ley lo cubre durante al menos dos años desde la entrega, sin coste para ti.",
    pl: "Produkt jest niezgodny z umową. Prawo chroni Cię co najmniej przez dwa lata od doręczenia, bez kosztów po Twojej stronie.",
    lv: "Prece neatbilst līguma noteikumiem. Likums Jūs aizsargā vismaz divus gadus no piegādes, Jums bez maksas.",
  },
  legal_basis: "legal_guarantee",
  reasons,
  resolutions: ["repair", "replacement", "refund"],
  windows: [
    fromDelivery("P2Y"),
    fromDelivery("P3Y", [isIn("order.country_code", ["es", "pt", "se"])]),
  ],
  shipping: [{ payer: "merchant", by: "label" }],
  clocks,
})
