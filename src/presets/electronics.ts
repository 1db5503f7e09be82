import {
  decidedWithin,
  fromDelivery,
  is,
  isIn,
  legalGuarantee,
  shopReasons,
  USED_OR_NOT,
} from "./parts"
import type { Preset } from "../types/preset"
import { CLOCK_NAMES, usualReason, type PolicyDocument } from "../domain/policy"

type Type = PolicyDocument["request_types"][number]

const DEFECTS = ["defective", "not_as_described"]

const reasons = [
  usualReason("changed_mind", "customer"),
  usualReason("ordered_wrong", "customer"),
  usualReason("defective", "merchant"),
  usualReason("not_as_described", "merchant"),
  usualReason("wrong_item", "merchant"),
  usualReason("damaged", "carrier"),
]

const clocks: Type["clocks"] = [
  // S4.30: 24 hours in working days; S4.9 and S4.12: 48 hours by the wall clock.
  decidedWithin("P1D", "business"),
  {
    code: "refund",
    label: CLOCK_NAMES.refund,
    from: "inspected",
    until: "settled",
    length: "PT48H",
  },
  {
    code: "escalation",
    label: {
      en: "Supervisor's answer",
      it: "Risposta del responsabile",
      es: "Respuesta del responsable",
      pl: "Odpowiedź przełożonego",
      lv: "Vadītāja atbilde",
    },
    from: "escalated",
    until: "progressed",
    length: "PT48H",
  },
]

const declared: Type["fields"] = [
  {
    key: "seal_status",
    label: {
      en: "Manufacturer's seal",
      it: "Sigillo del produttore",
      es: "Precinto del fabricante",
      pl: "Plomba producenta",
      lv: "Ražotāja plomba",
    },
    options: ["intact", "broken", "none"],
    option_labels: {
      intact: {
        en: "Intact",
        it: "Integro",
        es: "Intacto",
        pl: "Nienaruszona",
        lv: "Neskarta",
      },
      broken: {
        en: "Broken",
        it: "Rotto",
        es: "Roto",
        pl: "Zerwana",
        lv: "Bojāta",
      },
      none: {
        en: "There is none",
        it: "Assente",
        es: "No hay",
        pl: "Brak",
        lv: "Nav",
      },
    },
  },
  {
    key: "condition",
    label: {
      en: "Condition of use",
      it: "Condizioni d'uso",
      es: "Estado de uso",
      pl: "Stan produktu",
      lv: "Lietošanas stāvoklis",
    },
    options: ["unused", "used"],
    option_labels: USED_OR_NOT,
    required: true,
  },
  {
    key: "exceptions",
    label: {
      en: "Exceptions",
      it: "Eccezioni",
      es: "Excepciones",
      pl: "Wyjątki",
      lv: "Izņēmumi",
    },
  },
]

const evidence: Type["evidence"] = [
  {
    slot: "documents",
    label: {
      en: "Photos or documents that help us",
      it: "Foto o documenti utili",
      es: "Fotos o documentos que nos ayuden",
      pl: "Zdjęcia lub dokumenty, które nam pomogą",
      lv: "Fotogrāfijas vai dokumenti, kas mums palīdz",
    },
    min: 0,
  },
]

const request = { fields: declared, evidence, clocks }

const standardWarranty: Type = {
  ...request,
  code: "standard_warranty",
  name: {
    en: "Standard warranty",
    it: "Garanzia standard",
    es: "Garantía estándar",
    pl: "Gwarancja standardowa",
    lv: "Standarta garantija",
  },
  description: {
    en: "The product is defective: send it back within 14 days of delivery with our free label and get your money back.",
    it: "Il prodotto è difettoso: rendilo entro 14 giorni dalla consegna con la nostra etichetta gratuita e sarai rimborsato.",
    es: "El producto es defectuoso: devuélvelo en los 14 días siguientes a la entrega con nuestra etiqueta gratuita y recupera tu dinero.",
    pl: "Produkt jest wadliwy: odeślij go w ciągu 14 dni od doręczenia z naszą bezpłatną etykietą i odzyskaj pieniądze.",
    lv: "Prece ir bojāta: nosūtiet to atpakaļ 14 dienu laikā pēc piegādes ar mūsu bezmaksas etiķeti un saņemiet naudu atpakaļ.",
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
  name: {
    en: "Advanced quality warranty",
    it: "Garanzia qualità avanzata",
    es: "Garantía de calidad avanzada",
    pl: "Rozszerzona gwarancja jakości",
    lv: "Paplašinātā kvalitātes garantija",
  },
  description: {
    en: "The product is defective: send it back within 14 days of delivery with our free label and get another one.",
    it: "Il prodotto è difettoso: rendilo entro 14 giorni dalla consegna con la nostra etichetta gratuita e ne riceverai un altro.",
    es: "El producto es defectuoso: devuélvelo en los 14 días siguientes a la entrega con nuestra etiqueta gratuita y recibe otro.",
    pl: "Produkt jest wadliwy: odeślij go w ciągu 14 dni od doręczenia z naszą bezpłatną etykietą i otrzymaj nowy.",
    lv: "Prece ir bojāta: nosūtiet to atpakaļ 14 dienu laikā pēc piegādes ar mūsu bezmaksas etiķeti un saņemiet citu.",
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
  name: {
    en: "Shipping error",
    it: "Errore di spedizione",
    es: "Error de envío",
    pl: "Błąd w wysyłce",
    lv: "Sūtījuma kļūda",
  },
  description: {
    en: "You received something else, or it arrived damaged.",
    it: "Hai ricevuto un altro prodotto, o è arrivato danneggiato.",
    es: "Recibiste otro producto, o llegó dañado.",
    pl: "Przyszło coś innego albo produkt dotarł uszkodzony.",
    lv: "Jūs saņēmāt ko citu, vai prece atnāca bojāta.",
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
  name: {
    en: "Return for convenience",
    it: "Reso per comodità",
    es: "Devolución por cambio de opinión",
    pl: "Zwrot bez podania przyczyny",
    lv: "Atgriešana pēc izvēles",
  },
  description: {
    en: "You changed your mind. For Silver and Gold members, unused products only; you pay for sending it back, Gold members do not.",
    it: "Hai cambiato idea. Per i clienti Silver e Gold, solo prodotti non usati; la spedizione di ritorno è a tuo carico, per i clienti Gold è gratuita.",
    es: "Has cambiado de opinión. Para clientes Silver y Gold, solo productos sin usar; el envío de vuelta corre por tu cuenta, para los clientes Gold es gratuito.",
    pl: "Zmiana zdania. Dla klientów Silver i Gold, tylko produkty nieużywane; przesyłkę zwrotną opłacasz Ty, klienci Gold nie płacą.",
    lv: "Jūs pārdomājāt. Silver un Gold klientiem, tikai nelietotām precēm; atpakaļsūtīšanu apmaksājat Jūs, Gold klientiem tā ir bez maksas.",
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
        es: "La devolución por cambio de opinión es una ventaja de los clientes Silver y Gold.",
        pl: "Zwrot bez podania przyczyny jest przywilejem klientów Silver i Gold.",
        lv: "Atgriešana pēc izvēles ir Silver un Gold klientu priekšrocība.",
      },
    },
    {
      code: "used",
      when: [is("item.fields.condition", "used")],
      effect: "deny",
      message: {
        en: "Products that were used cannot be returned for convenience.",
        it: "I prodotti usati non si possono rendere per comodità.",
        es: "Los productos usados no se pueden devolver por cambio de opinión.",
        pl: "Używanych produktów nie można zwrócić bez podania przyczyny.",
        lv: "Lietotas preces nevar atgriezt pēc izvēles.",
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
        es: "Devuelves más de la mitad de lo que compras: revisaremos esta solicitud personalmente.",
        pl: "Zwracasz ponad połowę zakupów: to zgłoszenie sprawdzimy osobiście.",
        lv: "Jūs atgriežat vairāk nekā pusi no nopirktā: šo pieteikumu izskatīsim paši.",
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
  name: {
    en: "Question before a return",
    it: "Domanda prima di un reso",
    es: "Pregunta antes de una devolución",
    pl: "Pytanie przed zwrotem",
    lv: "Jautājums pirms atgriešanas",
  },
  description: {
    en: "Tell us what happened: we advise you on the best way.",
    it: "Raccontaci cosa è successo: ti consigliamo la via migliore.",
    es: "Cuéntanos qué ha pasado: te aconsejamos la mejor opción.",
    pl: "Opisz, co się stało: doradzimy najlepsze rozwiązanie.",
    lv: "Pastāstiet, kas noticis: ieteiksim labāko risinājumu.",
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
    es: "Electrónica con programa de fidelidad",
    pl: "Elektronika z programem lojalnościowym",
    lv: "Elektronika ar lojalitātes programmu",
  },
  description: {
    en: "Three request types, 14 days from delivery, returns for convenience for Silver and Gold members, refunds within 48 hours.",
    it: "Tre tipi di richiesta, 14 giorni dalla consegna, reso per comodità per i clienti Silver e Gold, rimborso entro 48 ore.",
    es: "Tres tipos de solicitud, 14 días desde la entrega, devolución por cambio de opinión para clientes Silver y Gold, reembolso en 48 horas.",
    pl: "Trzy rodzaje zgłoszeń, 14 dni od doręczenia, zwrot bez podania przyczyny dla klientów Silver i Gold, zwrot pieniędzy w 48 godzin.",
    lv: "Trīs pieteikumu veidi, 14 dienas no piegādes, atgriešana pēc izvēles Silver un Gold klientiem, naudas atmaksa 48 stundu laikā.",
  },
  reasons: shopReasons(reasons),
  tiers: [
    {
      code: "bronze",
      name: {
        en: "Bronze",
        it: "Bronze",
        es: "Bronze",
        pl: "Bronze",
        lv: "Bronze",
      },
      rank: 1,
      thresholds: { orders: 1, period: "P12M" },
    },
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
      thresholds: { spend: { eur: "500", pln: "2200" }, period: "P12M" },
    },
    {
      code: "gold",
      name: { en: "Gold", it: "Gold", es: "Gold", pl: "Gold", lv: "Gold" },
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
        reasons,
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
