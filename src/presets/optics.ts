import {
  decidedWithin,
  description,
  fromDelivery,
  is,
  isIn,
  isNotIn,
  legalGuarantee,
} from "./parts"
import type { Preset } from "../types/preset"
import type { PolicyDocument } from "../domain/policy"

type Type = PolicyDocument["request_types"][number]

const DEFECTS = ["defective", "damaged"]
/** The merchant's own number with the carrier: put in before publishing. */
const ACCOUNT = "YOUR-CARRIER-ACCOUNT"

// S3.1: an answer within 24 hours, and a term for the solution.
const clocks: Type["clocks"] = [
  {
    code: "first_response",
    from: "submitted",
    until: "decided",
    length: "PT24H",
    paused_in: ["needs_details"],
  },
  { code: "solution", from: "submitted", until: "resolved", length: "P30D" },
]

const covered: Type["warranty"] = {
  coverage: {
    en: "Free of material and manufacturing defects under normal conditions of use; we replace or repair at our expense.",
    it: "Nessun difetto di materiale o di fabbricazione in condizioni normali d'uso; sostituiamo o ripariamo a nostre spese.",
  },
  void_causes: [
    {
      code: "abnormal_use",
      name: {
        en: "The product was used abnormally",
        it: "Il prodotto è stato usato in modo anomalo",
      },
    },
    {
      code: "third_party",
      name: {
        en: "It was repaired, modified or altered by a third party",
        it: "È stato riparato, modificato o alterato da terzi",
      },
    },
    {
      code: "negligence",
      name: {
        en: "Negligence, misoperation, wrong packaging or accident",
        it: "Negligenza, uso errato, imballo sbagliato o incidente",
      },
    },
    {
      code: "serial_damaged",
      name: {
        en: "The serial number is damaged or missing",
        it: "Il numero di serie è danneggiato o mancante",
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
  name: { en: "Warranty", it: "Garanzia" },
  description: {
    en: "A problem not caused by people, within the warranty of your model: choose replacement or repair, at our expense.",
    it: "Un problema non causato da persone, entro la garanzia del modello: scegli sostituzione o riparazione, a nostre spese.",
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
  },
  windows: TERMS.map((term) => ({ ...term, anchor: "purchased" })),
  requires_order: false,
  evidence: [
    {
      slot: "proof_of_purchase",
      label: { en: "Proof of purchase", it: "Prova d'acquisto" },
      min: 1,
    },
  ],
}

/** S3.5: out of warranty, at cost. */
const paidService: Type = {
  code: "paid_service",
  name: { en: "Paid service", it: "Assistenza a pagamento" },
  description: {
    en: "Out of warranty we still help and charge basic costs only, after you accepted our quote.",
    it: "Fuori garanzia aiutiamo comunque e chiediamo solo i costi di base, dopo la tua accettazione del preventivo.",
  },
  legal_basis: "goodwill",
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
  name: { en: "Refund or exchange", it: "Rimborso o cambio" },
  description: {
    en: "Within 30 days of receipt, unused and in our original packaging; damage in transit within 5 days. Wait for our written approval: it is valid for 15 days.",
    it: "Entro 30 giorni dal ricevimento, non usato e nell'imballo originale; danni di trasporto entro 5 giorni. Attendi la nostra approvazione scritta: vale 15 giorni.",
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
      },
    },
  ],
  fields: [
    {
      key: "condition",
      label: { en: "Condition", it: "Condizioni" },
      options: ["unused", "used"],
      required: true,
    },
    {
      key: "original_packaging",
      label: { en: "In the original packaging", it: "Nell'imballo originale" },
      options: ["yes", "no"],
      required: true,
    },
  ],
  evidence: [
    {
      slot: "damage",
      label: { en: "The damage", it: "Il danno" },
      min: 1,
      when: [is("item.reason", "damaged")],
    },
  ],
  enclosures: [
    {
      code: "invoice",
      label: { en: "Original invoice", it: "Fattura originale" },
    },
    {
      code: "packing_list",
      label: { en: "Packing list", it: "Distinta di imballo" },
    },
  ],
  fees: [
    {
      code: "restocking",
      label: { en: "Restocking fee", it: "Spese di reintegro" },
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
  name: { en: "Optics manufacturer", it: "Produttore di ottiche" },
  description: {
    en: "Warranty per model with serial numbers and void causes, returns within 30 days with a 20 % restocking fee, approvals valid for 15 days.",
    it: "Garanzia per modello con numeri di serie e cause di esclusione, resi entro 30 giorni con trattenuta del 20 %, approvazioni valide 15 giorni.",
  },
  reasons: [
    { value: "changed_mind", label: "I changed my mind" },
    { value: "ordered_wrong", label: "I ordered the wrong thing" },
    { value: "defective", label: "It is defective" },
    { value: "damaged", label: "It arrived damaged" },
  ],
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
        reasons: [
          { value: "changed_mind", fault: "customer" },
          { value: "ordered_wrong", fault: "customer" },
          { value: "defective", fault: "merchant" },
          { value: "damaged", fault: "carrier" },
        ],
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
