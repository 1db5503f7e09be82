import {
  decidedWithin,
  description,
  fromDelivery,
  is,
  isIn,
  isNotIn,
  legalGuarantee,
  shopReasons,
  USED_OR_NOT,
} from "./parts"
import type { Preset } from "../types/preset"
import { CLOCK_NAMES, usualReason, type PolicyDocument } from "../domain/policy"

type Type = PolicyDocument["request_types"][number]

const DEFECTS = ["defective", "damaged"]
/** The merchant's own number with the carrier: put in before publishing. */
const ACCOUNT = "YOUR-CARRIER-ACCOUNT"

const reasons = [
  usualReason("changed_mind", "customer"),
  usualReason("ordered_wrong", "customer"),
  usualReason("defective", "merchant"),
  usualReason("damaged", "carrier"),
]

// S3.1: an answer within 24 hours, and a term for the solution.
const clocks: Type["clocks"] = [
  {
    code: "first_response",
    label: {
      en: "First answer",
      it: "Prima risposta",
      es: "Primera respuesta",
      pl: "Pierwsza odpowiedź",
      lv: "Pirmā atbilde",
    },
    from: "submitted",
    until: "decided",
    length: "PT24H",
    paused_in: ["needs_details"],
  },
  {
    code: "solution",
    label: CLOCK_NAMES.solution,
    from: "submitted",
    until: "resolved",
    length: "P30D",
  },
]

const covered: Type["warranty"] = {
  coverage: {
    en: "Free of material and manufacturing defects under normal conditions of use; we replace or repair at our expense.",
    it: "Nessun difetto di materiale o di fabbricazione in condizioni normali d'uso; sostituiamo o ripariamo a nostre spese.",
    es: "Sin defectos de material ni de fabricación en condiciones normales de uso; sustituimos o reparamos a nuestro cargo.",
    pl: "Brak wad materiałowych i produkcyjnych w normalnych warunkach użytkowania; wymieniamy lub naprawiamy na nasz koszt.",
    lv: "Bez materiāla un ražošanas defektiem normālos lietošanas apstākļos; nomainām vai salabojam par saviem līdzekļiem.",
  },
  void_causes: [
    {
      code: "abnormal_use",
      name: {
        en: "The product was used abnormally",
        it: "Il prodotto è stato usato in modo anomalo",
        es: "El producto se usó de forma anómala",
        pl: "Produkt był używany niezgodnie z przeznaczeniem",
        lv: "Prece lietota neatbilstoši",
      },
    },
    {
      code: "third_party",
      name: {
        en: "It was repaired, modified or altered by a third party",
        it: "È stato riparato, modificato o alterato da terzi",
        es: "Lo reparó, modificó o alteró un tercero",
        pl: "Produkt był naprawiany, zmieniany lub przerabiany przez osoby trzecie",
        lv: "To labojusi, pārveidojusi vai mainījusi trešā persona",
      },
    },
    {
      code: "negligence",
      name: {
        en: "Negligence, misoperation, wrong packaging or accident",
        it: "Negligenza, uso errato, imballo sbagliato o incidente",
        es: "Negligencia, uso incorrecto, embalaje inadecuado o accidente",
        pl: "Zaniedbanie, niewłaściwa obsługa, złe opakowanie lub wypadek",
        lv: "Nolaidība, nepareiza lietošana, nepareizs iepakojums vai negadījums",
      },
    },
    {
      code: "serial_damaged",
      name: {
        en: "The serial number is damaged or missing",
        it: "Il numero di serie è danneggiato o mancante",
        es: "El número de serie está dañado o falta",
        pl: "Numer seryjny jest uszkodzony lub go brakuje",
        lv: "Sērijas numurs ir bojāts vai tā nav",
      },
    },
  ],
  serial: {
    required: true,
    formats: [
      {
        pattern: "SC-9999-99999",
        when: [isIn("item.product.tags", ["scope"])],
      },
    ],
    seen_before: "review",
  },
}

// S3.4: the term differs by product model; the shop says which by a tag, the longer one counts.
const TERMS: { length: string; when: ReturnType<typeof isIn>[] }[] = [
  { length: "P1Y", when: [] },
  {
    length: "P2Y",
    when: [
      isIn("item.product.tags", ["warranty-2y"]),
      isNotIn("item.product.tags", ["warranty-5y"]),
    ],
  },
  { length: "P5Y", when: [isIn("item.product.tags", ["warranty-5y"])] },
]

const warranty: Type = {
  code: "warranty",
  name: {
    en: "Warranty",
    it: "Garanzia",
    es: "Garantía",
    pl: "Gwarancja",
    lv: "Garantija",
  },
  description: {
    en: "A problem not caused by people, within the warranty of your model: choose replacement or repair, at our expense.",
    it: "Un problema non causato da persone, entro la garanzia del modello: scegli sostituzione o riparazione, a nostre spese.",
    es: "Un problema no causado por personas, dentro de la garantía de tu modelo: elige sustitución o reparación, a nuestro cargo.",
    pl: "Problem niespowodowany przez człowieka, w okresie gwarancji Twojego modelu: wybierz wymianę lub naprawę, na nasz koszt.",
    lv: "Problēma, ko nav izraisījis cilvēks, Jūsu modeļa garantijas laikā: izvēlieties nomaiņu vai remontu par mūsu līdzekļiem.",
  },
  legal_basis: "commercial_guarantee",
  reasons: ["defective"],
  resolutions: ["replacement", "repair"],
  windows: TERMS.map(({ length, when }) => fromDelivery(length, when)),
  warranty: covered,
  fields: [description],
  shipping: [{ by: "carrier_account", account: ACCOUNT }],
  clocks,
}

const warrantyBySerial: Type = {
  ...warranty,
  code: "warranty_by_serial",
  name: {
    en: "Warranty, bought elsewhere",
    it: "Garanzia, acquistato altrove",
    es: "Garantía, comprado en otro lugar",
    pl: "Gwarancja, zakup w innym miejscu",
    lv: "Garantija, pirkts citur",
  },
  windows: TERMS.map((term) => ({ ...term, anchor: "purchased" })),
  requires_order: false,
  evidence: [
    {
      slot: "proof_of_purchase",
      label: {
        en: "Proof of purchase",
        it: "Prova d'acquisto",
        es: "Comprobante de compra",
        pl: "Dowód zakupu",
        lv: "Pirkuma apliecinājums",
      },
      min: 1,
    },
  ],
}

/** S3.5: out of warranty, at cost. */
const paidService: Type = {
  code: "paid_service",
  name: {
    en: "Paid service",
    it: "Assistenza a pagamento",
    es: "Servicio de pago",
    pl: "Serwis odpłatny",
    lv: "Maksas apkope",
  },
  description: {
    en: "Out of warranty we still help and charge basic costs only, after you accepted our quote.",
    it: "Fuori garanzia aiutiamo comunque e chiediamo solo i costi di base, dopo la tua accettazione del preventivo.",
    es: "Fuera de garantía también ayudamos y solo cobramos los costes básicos, después de que aceptes nuestro presupuesto.",
    pl: "Po gwarancji nadal pomagamy i pobieramy tylko podstawowe koszty, po przyjęciu naszej wyceny.",
    lv: "Pēc garantijas beigām mēs joprojām palīdzam un iekasējam tikai pamata izmaksas pēc tam, kad esat piekritis mūsu tāmei.",
  },
  legal_basis: "goodwill",
  // Whoever has one of our products, wherever it was bought.
  requires_order: false,
  reasons: ["defective", "damaged"],
  resolutions: ["paid_service"],
  windows: [],
  fields: [description],
  shipping: [{ payer: "customer" }],
  clocks,
}

/** S3.12–S3.26. */
const refundOrExchange: Type = {
  code: "return",
  name: {
    en: "Refund or exchange",
    it: "Rimborso o cambio",
    es: "Reembolso o cambio",
    pl: "Zwrot pieniędzy lub wymiana",
    lv: "Naudas atmaksa vai apmaiņa",
  },
  description: {
    en: "Within 30 days of receipt, unused and in our original packaging; damage in transit within 5 days. Wait for our written approval: it is valid for 15 days.",
    it: "Entro 30 giorni dal ricevimento, non usato e nell'imballo originale; danni di trasporto entro 5 giorni. Attendi la nostra approvazione scritta: vale 15 giorni.",
    es: "En los 30 días siguientes a la recepción, sin usar y en nuestro embalaje original; daños de transporte, en 5 días. Espera nuestra aprobación por escrito: es válida durante 15 días.",
    pl: "W ciągu 30 dni od otrzymania, nieużywany i w naszym oryginalnym opakowaniu; uszkodzenia w transporcie w ciągu 5 dni. Zaczekaj na naszą pisemną zgodę: jest ważna 15 dni.",
    lv: "30 dienu laikā pēc saņemšanas, nelietota un mūsu oriģinālajā iepakojumā; transportēšanas bojājumi 5 dienu laikā. Sagaidiet mūsu rakstisku apstiprinājumu: tas derīgs 15 dienas.",
  },
  legal_basis: "goodwill",
  reasons: ["changed_mind", "ordered_wrong", ...DEFECTS],
  resolutions: ["refund", "exchange"],
  windows: [
    fromDelivery("P30D"),
    fromDelivery("P5D", [is("item.reason", "damaged")]),
  ],
  rules: [
    {
      code: "made_to_order",
      when: [
        isIn("item.product.tags", ["made-to-order"]),
        isNotIn("item.reason", DEFECTS),
      ],
      effect: "deny",
      message: {
        en: "Made-to-order products come back only when defective or damaged on arrival.",
        it: "I prodotti su misura si rendono solo se difettosi o arrivati danneggiati.",
        es: "Los productos hechos por encargo solo se devuelven si son defectuosos o llegaron dañados.",
        pl: "Produkty na zamówienie można zwrócić tylko wtedy, gdy są wadliwe lub dotarły uszkodzone.",
        lv: "Pēc pasūtījuma izgatavotas preces atgriež tikai tad, ja tās ir bojātas vai saņemtas bojātas.",
      },
    },
    {
      code: "used",
      when: [
        is("item.fields.condition", "used"),
        isNotIn("item.reason", DEFECTS),
      ],
      effect: "deny",
      message: {
        en: "The product must be unused and as you received it.",
        it: "Il prodotto deve essere non usato e come ricevuto.",
        es: "El producto debe estar sin usar y tal como lo recibiste.",
        pl: "Produkt musi być nieużywany i w takim stanie, w jakim dotarł.",
        lv: "Precei jābūt nelietotai un tādai, kādu to saņēmāt.",
      },
    },
    {
      code: "not_in_original_packaging",
      when: [
        is("item.fields.original_packaging", "no"),
        isNotIn("item.reason", DEFECTS),
      ],
      effect: "deny",
      message: {
        en: "The product must be in our original packaging.",
        it: "Il prodotto deve essere nel nostro imballo originale.",
        es: "El producto debe estar en nuestro embalaje original.",
        pl: "Produkt musi być w naszym oryginalnym opakowaniu.",
        lv: "Precei jābūt mūsu oriģinālajā iepakojumā.",
      },
    },
  ],
  fields: [
    {
      key: "condition",
      label: {
        en: "Condition",
        it: "Condizioni",
        es: "Estado",
        pl: "Stan",
        lv: "Stāvoklis",
      },
      options: ["unused", "used"],
      option_labels: USED_OR_NOT,
      required: true,
    },
    {
      key: "original_packaging",
      label: {
        en: "In the original packaging",
        it: "Nell'imballo originale",
        es: "En el embalaje original",
        pl: "W oryginalnym opakowaniu",
        lv: "Oriģinālajā iepakojumā",
      },
      options: ["yes", "no"],
      option_labels: {
        yes: { en: "Yes", it: "Sì", es: "Sí", pl: "Tak", lv: "Jā" },
        no: { en: "No", it: "No", es: "No", pl: "Nie", lv: "Nē" },
      },
      required: true,
    },
  ],
  evidence: [
    {
      slot: "damage",
      label: {
        en: "The damage",
        it: "Il danno",
        es: "El daño",
        pl: "Uszkodzenie",
        lv: "Bojājums",
      },
      min: 1,
      when: [is("item.reason", "damaged")],
    },
  ],
  enclosures: [
    {
      code: "invoice",
      label: {
        en: "Original invoice",
        it: "Fattura originale",
        es: "Factura original",
        pl: "Oryginał faktury",
        lv: "Rēķina oriģināls",
      },
    },
    {
      code: "packing_list",
      label: {
        en: "Packing list",
        it: "Distinta di imballo",
        es: "Lista de contenido",
        pl: "Lista zawartości",
        lv: "Iepakojuma saraksts",
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
      // S3.26: whether an exchange pays it too is a setting; here it does not.
      resolutions: ["refund"],
      when: [isNotIn("item.reason", DEFECTS)],
    },
  ],
  shipping: [
    {
      by: "carrier_account",
      account: ACCOUNT,
      when: [isIn("item.reason", DEFECTS)],
    },
    { payer: "customer" },
  ],
  approval_valid: "P15D",
  clocks,
}

/** S3: an optics manufacturer. */
export const optics: Preset = {
  code: "optics",
  name: {
    en: "Optics manufacturer",
    it: "Produttore di ottiche",
    es: "Fabricante de óptica",
    pl: "Producent optyki",
    lv: "Optikas ražotājs",
  },
  description: {
    en: "Warranty per model with serial numbers and void causes, returns within 30 days with a 20 % restocking fee, approvals valid for 15 days.",
    it: "Garanzia per modello con numeri di serie e cause di esclusione, resi entro 30 giorni con trattenuta del 20 %, approvazioni valide 15 giorni.",
    es: "Garantía por modelo con números de serie y causas de exclusión, devoluciones en 30 días con un 20 % de gastos de reposición, aprobaciones válidas 15 días.",
    pl: "Gwarancja według modelu z numerami seryjnymi i przyczynami wyłączenia, zwroty w 30 dni z opłatą 20 %, zgody ważne 15 dni.",
    lv: "Garantija pēc modeļa ar sērijas numuriem un izslēgšanas iemesliem, atgriešana 30 dienu laikā ar 20 % maksu, apstiprinājumi derīgi 15 dienas.",
  },
  reasons: shopReasons(reasons),
  tiers: [],
  policies: [
    {
      name: "Optics",
      priority: 0,
      document: {
        calendar: {
          time_zone: "Europe/Berlin",
          hours: { "mon-fri": ["09:00-17:00"] },
          holidays: "DE",
        },
        reasons,
        request_types: [
          warranty,
          refundOrExchange,
          paidService,
          warrantyBySerial,
          legalGuarantee(DEFECTS, [decidedWithin("P1D", "calendar")]),
        ],
      },
    },
  ],
}
