/** What the shopper gets (DESIGN § 1). */
export const RESOLUTIONS = [
  "refund",
  "store_credit",
  "replacement",
  "exchange",
  "repair",
  "paid_service",
  "commercial_offer",
] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/** Resolutions that give no money back: goods, work on them, or what is yet to be offered. */
export const WITHOUT_MONEY: readonly Resolution[] = [
  "replacement",
  "repair",
  "paid_service",
  "commercial_offer",
]

/** On what right a request stands (DESIGN § 1). */
export const LEGAL_BASES = [
  "withdrawal",
  "legal_guarantee",
  "commercial_guarantee",
  "goodwill",
] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

/** Rights the law gives: the policy may describe them, not refuse them (DESIGN § 4). */
export const STATUTORY: readonly LegalBasis[] = [
  "withdrawal",
  "legal_guarantee",
]

export const FAULTS = ["merchant", "carrier", "customer"] as const
export type Fault = (typeof FAULTS)[number]

/**
 * From what a window is counted; `purchased` is what a shopper without an order declares, and with one the
 * moment it was placed.
 */
export const ANCHORS = ["placed", "shipped", "delivered", "purchased"] as const
/** `event:installed`: an instant that the order line's or the order's metadata `rma_events` names. */
export type EventAnchor = `event:${string}`
export type Anchor = (typeof ANCHORS)[number] | EventAnchor

/** What a serial number of an earlier case does to a request. */
export const SEEN_BEFORE = ["allow", "review", "deny"] as const

/** How the shopper, or the clerk, found the serial number (S3.11). */
export const SERIAL_STATES = ["readable", "damaged", "missing"] as const
export type SerialState = (typeof SERIAL_STATES)[number]

/** When money or goods move, earliest first. */
export const SETTLE_WHEN = [
  "approved",
  "shipped",
  "received",
  "inspected",
] as const
export type SettleWhen = (typeof SETTLE_WHEN)[number]

export const OUTBOUND_SHIPPING = [
  "never",
  "when_whole_order",
  "always",
] as const
export type OutboundShipping = (typeof OUTBOUND_SHIPPING)[number]

/** What happens to a case that a clock may start from or stop at. `decided`: approved, rejected, offered or answered. */
export const CLOCK_EVENTS = [
  "submitted",
  "acknowledged",
  "progressed",
  "decided",
  "approved",
  "rejected",
  "shipped",
  "received",
  "inspected",
  "settled",
  "resolved",
  "escalated",
  "appealed",
] as const
export type ClockEvent = (typeof CLOCK_EVENTS)[number]
