import {
  description,
  fromDelivery,
  is,
  isIn,
  legalGuarantee,
  shopReasons,
} from "./parts"
import type { Preset } from "../types/preset"
import { usualReason, type PolicyDocument } from "../domain/policy"

type Type = PolicyDocument["request_types"][number]

const DELIVERED_WRONG = ["wrong_item", "damaged", "defective"]

const reasons = [
  usualReason("changed_mind", "customer"),
  usualReason("wrong_item", "merchant"),
  usualReason("damaged", "carrier"),
  usualReason("defective", "merchant"),
]

// S1.8: attended within 24 hours, whatever the hour and the day.
const clocks: Type["clocks"] = [
  {
    code: "attended",
    label: {
      en: "Answer",
      it: "Risposta",
      es: "Respuesta",
      pl: "Odpowiedź",
      lv: "Atbilde",
    },
    from: "submitted",
    until: "decided",
    length: "PT24H",
    paused_in: ["needs_details"],
  },
]

const question = {
  legal_basis: "goodwill",
  resolutions: [],
  windows: [],
  requires_order: false,
  clocks,
} satisfies Partial<Type>

const presale: Type = {
  ...question,
  code: "presale",
  name: {
    en: "Before I buy",
    it: "Prima dell'acquisto",
    es: "Antes de comprar",
    pl: "Przed zakupem",
    lv: "Pirms pirkuma",
  },
  fields: [description],
}

const diagnosis: Type = {
  ...question,
  code: "diagnosis",
  name: {
    en: "Finding out what is broken",
    it: "Capire che cosa è rotto",
    es: "Averiguar qué está roto",
    pl: "Ustalenie, co się zepsuło",
    lv: "Noskaidrot, kas ir salūzis",
  },
  fields: [
    description,
    {
      key: "laptop_model",
      label: {
        en: "Laptop model",
        it: "Modello del portatile",
        es: "Modelo del portátil",
        pl: "Model laptopa",
        lv: "Klēpjdatora modelis",
      },
    },
  ],
  evidence: [
    {
      slot: "screen",
      label: {
        en: "The screen as it is now",
        it: "Lo schermo com'è ora",
        es: "La pantalla tal como está ahora",
        pl: "Ekran w obecnym stanie",
        lv: "Ekrāns, kāds tas ir tagad",
      },
      min: 0,
    },
  ],
}

/** S1.14–S1.17: both pictures tell a wrong part from a wrong order; with them the label goes out by itself. */
const wrongPart: Type = {
  code: "wrong_part",
  name: {
    en: "Wrong, damaged or dead screen",
    it: "Schermo sbagliato, danneggiato o guasto",
    es: "Pantalla equivocada, dañada o que no funciona",
    pl: "Ekran niewłaściwy, uszkodzony lub niedziałający",
    lv: "Nepareizs, bojāts vai nestrādājošs ekrāns",
  },
  description: {
    en: "Show us the screen you received and the one you had: with both pictures you get a free label at once.",
    it: "Mostraci lo schermo ricevuto e quello che avevi: con le due foto ricevi subito un'etichetta gratuita.",
    es: "Enséñanos la pantalla que recibiste y la que tenías: con las dos fotos recibes al momento una etiqueta gratuita.",
    pl: "Pokaż nam otrzymany ekran i ten poprzedni: z oboma zdjęciami od razu dostaniesz bezpłatną etykietę.",
    lv: "Parādiet mums saņemto ekrānu un iepriekšējo: ar abiem attēliem uzreiz saņemsiet bezmaksas etiķeti.",
  },
  legal_basis: "commercial_guarantee",
  reasons: DELIVERED_WRONG,
  resolutions: ["refund", "replacement"],
  windows: [fromDelivery("P30D")],
  fields: [description],
  evidence: [
    {
      slot: "received_item",
      label: {
        en: "The item you received",
        it: "L'articolo ricevuto",
        es: "El artículo recibido",
        pl: "Otrzymany produkt",
        lv: "Saņemtā prece",
      },
      min: 1,
    },
    {
      slot: "previous_item",
      label: {
        en: "The screen that was installed before",
        it: "Lo schermo installato prima",
        es: "La pantalla que estaba instalada antes",
        pl: "Ekran zamontowany wcześniej",
        lv: "Iepriekš uzstādītais ekrāns",
      },
      min: 1,
      when: [isIn("item.reason", ["wrong_item", "defective"])],
    },
  ],
  rules: [
    {
      code: "carrier_claim",
      when: [is("item.reason", "damaged")],
      effect: "review",
      message: {
        en: "We open a claim with the carrier at once and come back to you.",
        it: "Apriamo subito un reclamo al corriere e ti rispondiamo.",
        es: "Abrimos enseguida una reclamación al transportista y te respondemos.",
        pl: "Od razu składamy reklamację u przewoźnika i wracamy z odpowiedzią.",
        lv: "Mēs uzreiz iesniedzam pretenziju pārvadātājam un Jums atbildēsim.",
      },
    },
  ],
  shipping: [{ payer: "merchant", by: "label" }],
  decision: "automatic",
  clocks,
}

const changedMind: Type = {
  code: "return",
  name: {
    en: "Return",
    it: "Reso",
    es: "Devolución",
    pl: "Zwrot",
    lv: "Atgriešana",
  },
  legal_basis: "goodwill",
  reasons: ["changed_mind"],
  resolutions: ["refund"],
  windows: [fromDelivery("P30D")],
  shipping: [{ payer: "customer" }],
  clocks,
}

/** S1: a laptop-screen parts shop with support tickets. */
export const screenParts: Preset = {
  code: "screen-parts",
  name: {
    en: "Spare parts, support tickets",
    it: "Ricambi, ticket",
    es: "Recambios, tickets de soporte",
    pl: "Części zamienne, zgłoszenia",
    lv: "Rezerves daļas, atbalsta pieteikumi",
  },
  description: {
    en: "Any kind of query with or without an order, pictures in two slots, free labels at once for complete requests, answers within 24 hours.",
    it: "Ogni tipo di domanda con o senza ordine, foto in due riquadri, etichetta immediata per richieste complete, risposta entro 24 ore.",
    es: "Cualquier consulta con o sin pedido, fotos en dos apartados, etiqueta gratuita al momento para solicitudes completas, respuesta en 24 horas.",
    pl: "Każde pytanie z zamówieniem lub bez, zdjęcia w dwóch polach, od razu bezpłatna etykieta przy kompletnym zgłoszeniu, odpowiedź w 24 godziny.",
    lv: "Jebkurš jautājums ar pasūtījumu vai bez tā, attēli divos laukos, uzreiz bezmaksas etiķete pilnīgiem pieteikumiem, atbilde 24 stundu laikā.",
  },
  reasons: shopReasons(reasons),
  tiers: [],
  policies: [
    {
      name: "Support tickets",
      priority: 0,
      document: {
        calendar: {
          time_zone: "America/New_York",
          // As the merchant wrote it: from midnight to six in the evening.
          hours: { "mon-sun": ["00:00-18:00"] },
        },
        reasons,
        request_types: [
          wrongPart,
          changedMind,
          presale,
          diagnosis,
          legalGuarantee(DELIVERED_WRONG, clocks),
        ],
      },
    },
  ],
}
