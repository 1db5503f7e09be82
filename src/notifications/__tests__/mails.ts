import type { Mail, MailCase, MailEvent, MailItem } from "../index"

export const item = (given: Partial<MailItem> = {}): MailItem => ({
  title: "Linen shirt",
  quantity: 3,
  received_quantity: 2,
  missing_quantity: 1,
  accepted_quantity: 1,
  refused_quantity: 1,
  declined_quantity: 1,
  decision_reason: "not part of this order",
  inspection_note: "worn",
  send_back_status: "shipped",
  send_back_carrier: "DHL",
  send_back_tracking_number: "BACK1",
  ...given,
})

export const rma = (given: Partial<MailCase["rma"]> = {}): MailCase["rma"] => ({
  status: "rejected",
  outcome: "partly",
  order_display_id: 42,
  currency_code: "eur",
  locale: null,
  decision_reason: "the seal is broken",
  carrier: "GLS",
  tracking_number: "TRACK1",
  approval_expires_at: "2026-12-04T22:59:59.999Z",
  appeal_until: "2026-12-05T22:59:59.999Z",
  shipping: {
    payer: "merchant",
    by: "label",
    account: "ACC1",
    carrier: "UPS",
    instructions: {
      en: "Call UPS and name the account.",
      it: "Chiama UPS e indica il codice.",
    },
    label: {
      carrier: "UPS",
      tracking_number: "LABEL1",
      label_url: "https://labels.example/1",
      file: {},
    },
    return_address: {
      company: "Warehouse",
      address_1: "Via Tortona 31",
      address_2: null,
      postal_code: "20144",
      city: "Milano",
      country_code: "it",
    },
  },
  offer: {
    kind: "partial_refund",
    amount: "12.2",
    message: "Keep it and take part of the price back.",
    expires_at: "2026-12-06T22:59:59.999Z",
  },
  clocks: [
    { until: "decided", due_at: "2026-12-07T10:00:00.000Z", met_at: null },
  ],
  ...given,
})

export const event = (given: Partial<MailEvent> = {}): MailEvent => ({
  actor_type: "staff",
  reason: "the seal is broken",
  data: {
    message: "Which size is it?",
    files: 2,
    until: "2026-12-08T10:00:00.000Z",
  },
  ...given,
})

/** A mail of a case that has everything a message could ask for. */
export const mail = (
  given: {
    rma?: Partial<MailCase["rma"]>
    items?: MailItem[]
    settlements?: MailCase["settlements"]
    event?: MailEvent | null
  } = {}
): Mail => ({
  number: "RMA-000123",
  full: {
    rma: rma(given.rma),
    items: given.items ?? [
      item(),
      ...["delivered", "undeliverable", "disposed"].map((send_back_status) =>
        item({ title: "Scarf", send_back_status })
      ),
    ],
    settlements: given.settlements ?? [
      {
        id: "s1",
        kind: "refund",
        status: "settled",
        amount: "61",
        currency_code: "eur",
        settled_at: "2026-12-01T10:00:00.000Z",
      },
    ],
  },
  event: given.event === undefined ? event() : given.event,
  time_zone: "Europe/Rome",
  terms: {
    warranty: {
      void_causes: [
        {
          code: "opened",
          name: { en: "opened by others", it: "aperto da altri" },
        },
      ],
    },
    enclosures: [{ code: "invoice", label: { en: "Invoice", it: "Fattura" } }],
  },
  answer_by: "2026-12-09T22:59:59.999Z",
  keep_until: "2026-12-10T10:00:00.000Z",
})
