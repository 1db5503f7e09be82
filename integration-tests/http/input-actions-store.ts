import { details, nothing, type Action } from "./input-action"

/** What a shopper does to a case. */
export const STORE_ACTIONS: Omit<Action, "side">[] = [
  {
    name: "",
    event: "save",
    from: "draft",
    body: () => ({
      items: [{ quantity: 1, reason: "changed_mind" }],
      contact: { name: "Ada" },
      message: "later",
    }),
    repeatable: true,
  },
  { name: "submit", event: "submit", from: "draft", body: nothing },
  {
    name: "cancel",
    event: "cancel",
    from: "submitted",
    body: () => ({ reason: "Found it fits" }),
  },
  {
    name: "details",
    event: "provide_details",
    from: "needs_details",
    body: details,
  },
  {
    name: "shipment",
    event: "ship",
    from: "approved",
    body: () => ({
      carrier: "GLS",
      tracking_number: "GLS-1",
      shipped_at: new Date().toISOString(),
    }),
  },
  {
    name: "appeal",
    event: "appeal",
    from: "rejected",
    body: () => ({ message: "It was not worn" }),
  },
  {
    name: "accept-offer",
    event: "accept_offer",
    from: "offered",
    body: nothing,
  },
  {
    name: "decline-offer",
    event: "decline_offer",
    from: "offered",
    body: () => ({ reason: "Too little" }),
  },
  {
    name: "consent-disposal",
    event: "consent_disposal",
    from: "resolving",
    body: (rma) => ({ items: [rma.items[0]?.id ?? "rmait_none"] }),
    repeatable: true,
  },
  {
    name: "rating",
    event: "rate",
    from: "resolved",
    body: () => ({ score: 2, reason: "Slow" }),
    repeatable: true,
  },
  {
    name: "messages",
    event: "message",
    from: "submitted",
    body: () => ({ text: "When will you look?", file_ids: [] }),
    repeatable: true,
  },
]
