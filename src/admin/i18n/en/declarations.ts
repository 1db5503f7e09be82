export const declarations = {
  declarations: {
    title: "Declared withdrawals",
    subtitle:
      "Withdrawals declared without signing in; they count from the moment they came",
    one: "Declared withdrawal",
    oneHint:
      "Give it the order it is about, and its case is opened as of the moment it was declared; or close it and say what you did.",
    order: "Order",
    orderHint: "Its number or id.",
    name: "Name",
    email: "E-mail",
    goods: "Goods",
    everything: "The whole order",
    received: "Received",
    cause: "No case because",
    note: "Note",
    noteHint: "What you did about it, where it is about no order of yours.",
    match: "Open the case",
    close: "Close",
    done: "Declaration dealt with",
    empty: "Nothing was declared",
    emptyHint: "Withdrawals from the public form appear here.",
    statuses: {
      received: "Received",
      matched: "Case opened",
      unmatched: "Waits for you",
      handled: "Closed",
    },
    causes: {
      no_such_order: "there is no order of this number",
      other_address: "the order has another e-mail address",
      unknown_item:
        "it names goods that are not in the order, or are no longer",
      no_policy: "no policy covers the order",
      policy_denied: "there is no right to withdraw from this order",
      units_taken: "these units were returned or requested already",
      internal: "it failed for a day; see the log",
    },
  },
}
