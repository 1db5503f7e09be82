/** Names of values that policies choose from. */
export const codes = {
  bases: {
    withdrawal: "Right of withdrawal",
    legal_guarantee: "Legal guarantee",
    commercial_guarantee: "Commercial guarantee",
    goodwill: "Goodwill",
  },
  resolutions: {
    refund: "Refund",
    store_credit: "Store credit",
    replacement: "Replacement",
    exchange: "Exchange",
    repair: "Repair",
    paid_service: "Paid service",
    commercial_offer: "Commercial offer",
    recovery: "Money to get back",
  },
  clockNames: {
    decision: "Decision",
    refund: "Refund",
  },
  channels: {
    store: "Shop",
    admin: "Staff",
  },
  failures: {
    order_busy: "The order was busy with another change",
    core_failed: "The store could not carry it out",
    units_taken: "The units were returned or taken meanwhile",
    unknown_payment: "The payment is not known to the order",
    amount_invalid: "The amount is not one that can be refunded",
    refund_exceeds_captured: "More than what was paid",
    unbooked_refund: "The payment has a refund that the order does not know",
    happened: "It went out, and is being booked",
    not_happened: "Nothing went out: it can be tried again",
    outcome_unknown: "The provider did not say whether it paid",
    other_amount_refunded: "The provider paid another amount",
    price_changed:
      "The price was changed after the request: the order owes something else",
    order_canceled:
      "The order was canceled meanwhile, and the store gave its money back or failed to",
    order_owes_less: "The order owes less than this: money went back meanwhile",
    refunded_meanwhile:
      "Money went back on the order page after the request, before the order owed it",
  },
}
