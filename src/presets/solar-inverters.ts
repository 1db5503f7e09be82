import { legalGuarantee, shopReasons } from "./parts"
import type { Preset } from "../types/preset"
import { CLOCK_NAMES, usualReason, type PolicyDocument } from "../domain/policy"

type Type = PolicyDocument["request_types"][number]

const reasons = [
  usualReason("defective", "merchant"),
  usualReason("damaged", "carrier"),
]

// S2.4, S2.5, S2.8, S2.21: three promises, the second counted from the end of the first.
const clocks: Type["clocks"] = [
  {
    code: "acknowledge",
    label: {
      en: "Confirmation of receipt",
      it: "Conferma di ricezione",
      es: "Acuse de recibo",
      pl: "Potwierdzenie otrzymania",
      lv: "Saņemšanas apstiprinājums",
    },
    from: "submitted",
    until: "acknowledged",
    length: "P7D",
    count: "business",
  },
  {
    code: "progress",
    label: {
      en: "News",
      it: "Novità",
      es: "Novedades",
      pl: "Wiadomość o postępach",
      lv: "Ziņas par gaitu",
    },
    from: "acknowledged",
    until: "progressed",
    length: "P14D",
    count: "business",
  },
  {
    code: "resolve",
    label: CLOCK_NAMES.solution,
    from: "submitted",
    until: "resolved",
    length: "P30D",
    count: "business",
  },
]

const fields: Type["fields"] = [
  {
    key: "inverter_model",
    label: {
      en: "Inverter model",
      it: "Modello dell'inverter",
      es: "Modelo del inversor",
      pl: "Model falownika",
      lv: "Invertora modelis",
    },
    required: true,
  },
  {
    key: "problem_description",
    label: {
      en: "Problem description",
      it: "Descrizione del problema",
      es: "Descripción del problema",
      pl: "Opis problemu",
      lv: "Problēmas apraksts",
    },
    required: true,
  },
  {
    key: "proposed_solution",
    label: {
      en: "Your idea for a solution",
      it: "La tua idea per una soluzione",
      es: "Tu propuesta de solución",
      pl: "Twoja propozycja rozwiązania",
      lv: "Jūsu priekšlikums risinājumam",
    },
  },
]

const complaint = {
  legal_basis: "goodwill",
  resolutions: [],
  windows: [],
  requires_order: false,
  // S2.10, S2.12: the serial number where there is one.
  warranty: { serial: { seen_before: "allow" } },
  clocks,
} satisfies Partial<Type>

const serviceComplaint: Type = {
  ...complaint,
  code: "service_complaint",
  name: {
    en: "Complaint about our service",
    it: "Reclamo sul servizio",
    es: "Reclamación sobre nuestro servicio",
    pl: "Skarga na obsługę",
    lv: "Sūdzība par apkalpošanu",
  },
  team: "service_management",
  fields: [
    {
      key: "ticket_number",
      label: {
        en: "Ticket number",
        it: "Numero del ticket",
        es: "Número de ticket",
        pl: "Numer zgłoszenia",
        lv: "Pieteikuma numurs",
      },
    },
    ...fields,
  ],
}

const productComplaint: Type = {
  ...complaint,
  code: "product_complaint",
  name: {
    en: "Complaint about a product",
    it: "Reclamo su un prodotto",
    es: "Reclamación sobre un producto",
    pl: "Reklamacja produktu",
    lv: "Sūdzība par preci",
  },
  team: "technical",
  fields,
}

/** S2: a solar-inverter maker's complaints policy for Europe. */
export const solarInverters: Preset = {
  code: "solar-inverters",
  name: {
    en: "Complaints policy, Europe",
    it: "Reclami, Europa",
    es: "Reclamaciones, Europa",
    pl: "Reklamacje, Europa",
    lv: "Sūdzības, Eiropa",
  },
  description: {
    en: "Service and product complaints with their own questions, three clocks in business days, reasoned decisions and appeal.",
    it: "Reclami su servizio e prodotto con domande proprie, tre scadenze in giorni lavorativi, decisioni motivate e ricorso.",
    es: "Reclamaciones sobre el servicio y los productos con preguntas propias, tres plazos en días laborables, decisiones motivadas y recurso.",
    pl: "Skargi na obsługę i reklamacje produktów z własnymi pytaniami, trzy terminy w dniach roboczych, decyzje z uzasadnieniem i odwołanie.",
    lv: "Sūdzības par apkalpošanu un precēm ar saviem jautājumiem, trīs termiņi darba dienās, pamatoti lēmumi un pārsūdzība.",
  },
  reasons: shopReasons(reasons),
  tiers: [],
  policies: [
    {
      name: "Complaints, Europe",
      priority: 0,
      document: {
        terms_in_force: "requested",
        contact: {
          name: {
            en: "Customer Service in Europe",
            it: "Servizio clienti Europa",
            es: "Atención al cliente en Europa",
            pl: "Obsługa klienta w Europie",
            lv: "Klientu apkalpošana Eiropā",
          },
          email: "service@example.com",
        },
        calendar: {
          time_zone: "Europe/Berlin",
          hours: { "mon-fri": ["09:00-17:00"] },
          holidays: "DE",
        },
        reasons,
        request_types: [
          serviceComplaint,
          productComplaint,
          {
            ...legalGuarantee(["defective", "damaged"], clocks),
            team: "technical",
          },
        ],
      },
    },
  ],
}
