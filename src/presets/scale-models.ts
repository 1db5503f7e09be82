import {
  decidedWithin,
  description,
  fromDelivery,
  is,
  isNotIn,
  legalGuarantee,
  shopReasons,
} from "./parts"
import type { Preset } from "../types/preset"
import { usualReason, type PolicyDocument, type Reason } from "../domain/policy"

type Type = PolicyDocument["request_types"][number]

const DEALERS = "Dealers"
const DEALER_CHANNEL = "Dealer network"

// S0.1: whose fault, and on which leg of the way.
const reasons: Reason[] = [
  {
    value: "manufacturing_error",
    fault: "merchant",
    label: {
      en: "Manufacturing error",
      it: "Difetto di fabbricazione",
      es: "Defecto de fabricación",
      pl: "Wada fabryczna",
      lv: "Ražošanas defekts",
    },
  },
  {
    value: "damaged_maker_to_dealer",
    fault: "carrier",
    label: {
      en: "Damaged on the way to the dealer",
      it: "Danneggiato nel trasporto al rivenditore",
      es: "Dañado de camino al distribuidor",
      pl: "Uszkodzony w drodze do sprzedawcy",
      lv: "Bojāts ceļā pie tirgotāja",
    },
  },
  {
    value: "damaged_on_delivery",
    fault: "carrier",
    label: {
      en: "Damaged on the way to me",
      it: "Danneggiato durante la consegna a me",
      es: "Dañado de camino a mi casa",
      pl: "Uszkodzony w drodze do mnie",
      lv: "Bojāts ceļā pie manis",
    },
  },
  usualReason("missing_parts", "merchant"),
  {
    value: "damaged_by_owner",
    fault: "customer",
    label: {
      en: "It broke at my place",
      it: "Si è rotto da me",
      es: "Se rompió en mi casa",
      pl: "Uszkodził się u mnie",
      lv: "Saplīsa pie manis",
    },
  },
]

const REASONS = reasons.map(({ value }) => value)
const COVERED = REASONS.filter((value) => value !== "damaged_by_owner")

const clocks: Type["clocks"] = [decidedWithin("P3D", "business")]

const photographs: Type["evidence"] = [
  {
    slot: "photographs",
    label: {
      en: "Photographs",
      it: "Fotografie",
      es: "Fotografías",
      pl: "Zdjęcia",
      lv: "Fotogrāfijas",
    },
    min: 1,
  },
]

/** S0.7: solved, asked back or sent instructions for a return; S0.22: by goodwill beyond the rules. */
const defect: Type = {
  code: "defect",
  name: {
    en: "Problem with a model",
    it: "Problema con un modello",
    es: "Problema con un modelo",
    pl: "Problem z modelem",
    lv: "Problēma ar modeli",
  },
  description: {
    en: "One request for each article. Describe the problem clearly and add photographs: it makes us faster.",
    it: "Una richiesta per ogni articolo. Descrivi bene il problema e aggiungi fotografie: ci rende più veloci.",
    es: "Una solicitud por cada artículo. Describe bien el problema y añade fotografías: así somos más rápidos.",
    pl: "Jedno zgłoszenie dla każdego artykułu. Opisz dokładnie problem i dodaj zdjęcia: to przyspiesza pracę.",
    lv: "Viens pieteikums katrai precei. Skaidri aprakstiet problēmu un pievienojiet fotogrāfijas: tā mēs strādājam ātrāk.",
  },
  legal_basis: "commercial_guarantee",
  reasons: REASONS,
  resolutions: ["repair", "replacement", "refund", "commercial_offer"],
  windows: [fromDelivery("P2Y")],
  rules: [
    {
      code: "own_fault",
      when: [is("item.reason", "damaged_by_owner")],
      effect: "review",
      message: {
        en: "Whenever possible we help here too: a colleague looks at it.",
        it: "Quando è possibile aiutiamo anche qui: lo esamina un collega.",
        es: "Siempre que es posible ayudamos también aquí: lo revisa un compañero.",
        pl: "Gdy to możliwe, pomagamy i w takim przypadku: sprawdzi to nasz pracownik.",
        lv: "Kad vien iespējams, palīdzam arī šādā gadījumā: to izskatīs mūsu darbinieks.",
      },
    },
  ],
  fields: [description],
  evidence: photographs,
  shipping: [{ payer: "merchant", by: "label" }],
  clocks,
}

const question: Type = {
  code: "question",
  name: {
    en: "Question or request",
    it: "Domanda o richiesta",
    es: "Pregunta o petición",
    pl: "Pytanie lub prośba",
    lv: "Jautājums vai lūgums",
  },
  legal_basis: "goodwill",
  resolutions: [],
  windows: [],
  clocks,
}

/** S0.4, S0.12–S0.15: for who has no order here at hand. */
const withoutOrder: Type = {
  code: "service",
  name: {
    en: "Service without an order",
    it: "Assistenza senza ordine",
    es: "Asistencia sin pedido",
    pl: "Pomoc bez zamówienia",
    lv: "Palīdzība bez pasūtījuma",
  },
  legal_basis: "goodwill",
  resolutions: [],
  windows: [],
  requires_order: false,
  fields: [
    {
      key: "article_number",
      label: {
        en: "Article number",
        it: "Numero di articolo",
        es: "Número de artículo",
        pl: "Numer artykułu",
        lv: "Artikula numurs",
      },
      required: true,
    },
    description,
    {
      key: "bought_at",
      label: {
        en: "Where you bought it",
        it: "Dove l'hai acquistato",
        es: "Dónde lo compraste",
        pl: "Miejsce zakupu",
        lv: "Kur to iegādājāties",
      },
      options: ["maker_shop", "dealer"],
      option_labels: {
        maker_shop: {
          en: "In the maker's shop",
          it: "Nel negozio del produttore",
          es: "En la tienda del fabricante",
          pl: "W sklepie producenta",
          lv: "Ražotāja veikalā",
        },
        dealer: {
          en: "From a dealer",
          it: "Da un rivenditore",
          es: "En un distribuidor",
          pl: "U sprzedawcy",
          lv: "Pie tirgotāja",
        },
      },
      required: true,
    },
  ],
  evidence: [
    {
      slot: "photographs",
      label: {
        en: "Photographs",
        it: "Fotografie",
        es: "Fotografías",
        pl: "Zdjęcia",
        lv: "Fotogrāfijas",
      },
      min: 0,
    },
  ],
  clocks,
}

const calendar: PolicyDocument["calendar"] = {
  time_zone: "Europe/Amsterdam",
  hours: { "mon-fri": ["09:00-17:00"] },
  holidays: "NL",
}

const dealerContact = {
  name: {
    en: "Your dealer",
    it: "Il tuo rivenditore",
    es: "Tu distribuidor",
    pl: "Twój sprzedawca",
    lv: "Jūsu tirgotājs",
  },
  url: "https://example.com/dealers",
  note: {
    en: "Your point of contact is always the dealer who sold you the model.",
    it: "Il tuo contatto è sempre il rivenditore che ti ha venduto il modello.",
    es: "Tu contacto es siempre el distribuidor que te vendió el modelo.",
    pl: "Kontaktem jest zawsze sprzedawca, u którego kupiono model.",
    lv: "Jūsu kontaktpersona vienmēr ir tirgotājs, kas Jums pārdeva modeli.",
  },
}

/** S0: a scale-model maker selling direct and through dealers. */
export const scaleModels: Preset = {
  code: "scale-models",
  name: {
    en: "Maker with a dealer network",
    it: "Produttore con rete di rivenditori",
    es: "Fabricante con red de distribuidores",
    pl: "Producent z siecią sprzedawców",
    lv: "Ražotājs ar tirgotāju tīklu",
  },
  description: {
    en: "Direct buyers and dealers have their own section; who bought from a dealer is shown the way there; one article a case for dealers.",
    it: "Clienti diretti e rivenditori hanno una sezione propria; chi ha comprato da un rivenditore viene indirizzato lì; un articolo per pratica per i rivenditori.",
    es: "Los clientes directos y los distribuidores tienen su propia sección; a quien compró a un distribuidor se le indica el camino; un artículo por caso para los distribuidores.",
    pl: "Klienci bezpośredni i sprzedawcy mają własną część; kto kupił u sprzedawcy, jest do niego kierowany; jeden artykuł na sprawę dla sprzedawców.",
    lv: "Tiešajiem pircējiem un tirgotājiem ir sava sadaļa; kas pircis pie tirgotāja, tiek novirzīts pie tā; tirgotājiem viena prece lietā.",
  },
  reasons: shopReasons(reasons),
  tiers: [],
  policies: [
    {
      name: "Dealers",
      priority: 1,
      customer_groups: [DEALERS],
      document: {
        case_granularity: "per_item",
        consumers: false,
        calendar,
        reasons,
        request_types: [defect, question, withoutOrder],
      },
    },
    {
      name: "Direct sales",
      priority: 0,
      document: {
        calendar,
        redirects: [
          {
            code: "bought_from_dealer",
            when: [
              is("order.sales_channel", DEALER_CHANNEL),
              isNotIn("customer.groups", [DEALERS]),
            ],
            contact: dealerContact,
          },
          {
            code: "bought_elsewhere",
            when: [is("item.fields.bought_at", "dealer")],
            contact: dealerContact,
          },
        ],
        reasons,
        request_types: [
          defect,
          question,
          withoutOrder,
          legalGuarantee(COVERED, clocks),
        ],
      },
    },
  ],
}
