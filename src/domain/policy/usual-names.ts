import type { Fault, LocalizedText, Reason } from "./schema"

/** Reasons that most merchants take, as shoppers read them. */
const REASON_NAMES = {
  changed_mind: {
    en: "I changed my mind",
    it: "Ho cambiato idea",
    es: "He cambiado de opinión",
    pl: "Zmiana decyzji",
    lv: "Pārdomāju",
  },
  ordered_wrong: {
    en: "I ordered the wrong thing",
    it: "Ho sbagliato a ordinare",
    es: "Me equivoqué al pedir",
    pl: "Pomyłka w zamówieniu",
    lv: "Kļūdījos pasūtot",
  },
  defective: {
    en: "It is defective",
    it: "È difettoso",
    es: "Está defectuoso",
    pl: "Towar jest wadliwy",
    lv: "Prece ir bojāta",
  },
  damaged: {
    en: "It arrived damaged",
    it: "È arrivato danneggiato",
    es: "Llegó dañado",
    pl: "Dotarł uszkodzony",
    lv: "Saņemta ar bojājumiem",
  },
  wrong_item: {
    en: "I got the wrong item",
    it: "Ho ricevuto l'articolo sbagliato",
    es: "Recibí otro artículo",
    pl: "Dotarł inny towar",
    lv: "Saņemta cita prece",
  },
  not_as_described: {
    en: "It is not as described",
    it: "Non è come descritto",
    es: "No es como se describe",
    pl: "Niezgodny z opisem",
    lv: "Neatbilst aprakstam",
  },
  missing_parts: {
    en: "Parts are missing",
    it: "Mancano dei pezzi",
    es: "Faltan piezas",
    pl: "Brakuje części",
    lv: "Trūkst daļu",
  },
} satisfies Record<string, LocalizedText>

/** One of the reasons that most merchants take, with its name. */
export const usualReason = (
  value: keyof typeof REASON_NAMES,
  fault: Fault
): Reason => ({ value, fault, label: REASON_NAMES[value] })

/** What is promised, where a clock runs until the decision, the money or the end. */
export const CLOCK_NAMES = {
  decision: {
    en: "Decision",
    it: "Decisione",
    es: "Decisión",
    pl: "Decyzja",
    lv: "Lēmums",
  },
  refund: {
    en: "Refund",
    it: "Rimborso",
    es: "Reembolso",
    pl: "Zwrot pieniędzy",
    lv: "Naudas atmaksa",
  },
  solution: {
    en: "Solution",
    it: "Soluzione",
    es: "Solución",
    pl: "Rozwiązanie",
    lv: "Risinājums",
  },
} satisfies Record<string, LocalizedText>
