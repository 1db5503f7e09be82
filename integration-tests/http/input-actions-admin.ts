import { details, itemOf, nothing, tomorrow, type Action } from "./input-action"

/** What staff do to a case. */
export const ADMIN_ACTIONS: Omit<Action, "side">[] = [
  {
    name: "approve",
    event: "approve",
    from: "submitted",
    body: (rma) => itemOf(rma, { approved: 1, rejected: 1, reason: "Worn" }),
  },
  {
    name: "reject",
    event: "reject",
    from: "submitted",
    body: () => ({ reason: "Worn" }),
  },
  {
    name: "request-details",
    event: "request_details",
    from: "submitted",
    body: () => ({ message: "Which size?" }),
  },
  {
    name: "provide-details",
    event: "provide_details",
    from: "needs_details",
    body: details,
  },
  {
    name: "offer",
    event: "offer",
    from: "submitted",
    body: () => ({
      kind: "partial_refund",
      amount: 12.5,
      message: "Keep it?",
      expires_at: tomorrow(),
    }),
  },
  {
    name: "retract-offer",
    event: "retract_offer",
    from: "offered",
    body: () => ({ reason: "Mistake" }),
  },
  {
    name: "answer",
    event: "answer",
    from: "submitted",
    body: () => ({ message: "Wash it cold" }),
  },
  {
    name: "receive",
    event: "receive",
    from: "approved",
    body: (rma) => itemOf(rma, { quantity: 2, missing: 0 }),
  },
  {
    name: "inspect",
    event: "inspect",
    from: "received",
    body: (rma) =>
      itemOf(rma, {
        accepted: 1,
        refused: 1,
        missing: 0,
        resellable: 0,
        deduction: { amount: 5, reason: "Stain" },
        found: { serial_state: "damaged" },
        note: "Stain on the sleeve",
      }),
  },
  {
    name: "uninspect",
    event: "uninspect",
    from: "received",
    body: nothing,
    before: {
      name: "inspect",
      body: (rma) => itemOf(rma, { accepted: 1, refused: 0 }),
    },
  },
  {
    name: "report-lost",
    event: "report_lost",
    from: "in_transit",
    body: () => ({ accepted: true, reason: "Carrier says so" }),
  },
  {
    name: "label",
    event: "attach_label",
    from: "approved",
    body: () => ({
      url: "https://labels.example/1.pdf",
      carrier: "GLS",
      tracking_number: "L-1",
      file: {
        filename: "label.pdf",
        content: Buffer.from("%PDF-1.7").toString("base64"),
        mime_type: "application/pdf",
      },
    }),
    repeatable: true,
  },
  {
    name: "send-back",
    event: "send_back",
    from: "resolving",
    body: (rma) =>
      itemOf(rma, { status: "shipped", carrier: "GLS", tracking_number: "B" }),
  },
  {
    name: "cancel",
    event: "cancel",
    from: "approved",
    body: () => ({ reason: "Asked for by telephone" }),
  },
  {
    name: "reopen",
    event: "reopen",
    from: "rejected",
    body: () => ({ reason: "Our mistake" }),
  },
  {
    name: "assign",
    event: "assign",
    from: "submitted",
    body: () => ({ assignee_id: "user_1" }),
    repeatable: true,
  },
  {
    name: "extend",
    event: "extend",
    from: "submitted",
    body: () => ({
      clock: "decision",
      until: tomorrow(),
      explanation: "Waiting for the maker",
    }),
    repeatable: true,
  },
  {
    name: "escalate",
    event: "escalate",
    from: "submitted",
    body: () => ({ reason: "Press" }),
    repeatable: true,
  },
  {
    name: "acknowledge",
    event: "acknowledge",
    from: "submitted",
    body: () => ({ message: "Seen" }),
    repeatable: true,
  },
  {
    name: "progress",
    event: "progress",
    from: "submitted",
    body: () => ({ message: "Half way" }),
    repeatable: true,
  },
  {
    name: "note",
    event: "note",
    from: "submitted",
    body: () => ({ message: "Regular customer" }),
    repeatable: true,
  },
  {
    name: "messages",
    event: "message",
    from: "submitted",
    body: () => ({ text: "Today", file_ids: [], internal: false }),
    repeatable: true,
  },
]
