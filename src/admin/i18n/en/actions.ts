import type { StaffAction } from "../../lib/staff-actions"

/** What the buttons say, and what the drawer behind each one explains. */
export const actions = {
  actions: {
    approve: "Approve",
    reject: "Reject",
    request_details: "Request details",
    provide_details: "Enter details",
    offer: "Make an offer",
    retract_offer: "Retract offer",
    answer: "Answer and close",
    receive: "Receive goods",
    inspect: "Inspect goods",
    uninspect: "Take inspection back",
    report_lost: "Report lost",
    settle: "Settle",
    pay_out: "Paid by hand",
    clear_doubt: "Clear up the outcome",
    close_recovery: "Close recovery",
    change_resolution: "Not repaired",
    choose_goods: "Choose other goods",
    send_back: "Send refused goods back",
    reopen: "Reopen",
    cancel: "Cancel case",
    attach_label: "Attach a label",
    acknowledge: "Acknowledge",
    progress: "Report progress",
    assign: "Assign",
    extend: "Extend promised time",
    escalate: "Escalate",
    note: "Add internal note",
  } satisfies Record<StaffAction, string>,
  hints: {
    approve:
      "Units you do not approve stay with the shopper and need a reason.",
    reject: "The shopper reads the reason in the decision.",
    request_details: "The case waits for the shopper until they answer.",
    provide_details: "What the shopper told you outside the shop.",
    offer: "The shopper accepts or declines it.",
    retract_offer: "The case goes back to where it was before the offer.",
    answer: "The case is closed with this answer, without a return.",
    receive: "Count what is in the parcel. More parcels may follow.",
    inspect:
      "Accepted units are paid for, refused ones go back to the shopper.",
    uninspect: "Every judgement on the received units is taken back.",
    report_lost: "What is still on its way will not come.",
    settle: "Pays out what is owed, or tries again what failed.",
    pay_out:
      "What no provider moves: say under which reference you paid it. It is booked on the order.",
    clear_doubt:
      "Look it up where it was to happen, then say whether it did. Nothing is sent twice.",
    close_recovery:
      "How money that went out before the goods came was dealt with.",
    change_resolution:
      "Goods in the workshop get something else: they are beyond repair, or not wanted repaired. The shopper reads the reason.",
    choose_goods:
      "What goes out in place of goods that cannot be delivered any more. The shopper pays what was agreed and reads the reason.",
    send_back: "The way back of the units that were refused.",
    reopen: "The case starts again from the request.",
    cancel: "The case ends here and the units are free again.",
    attach_label:
      "The shopper gets it by mail and under My Returns. It replaces the label there is.",
    acknowledge: "Tells the shopper that somebody has seen the request.",
    progress: "A line for the shopper on how the case is going.",
    assign: "Who answers for this case.",
    extend: "The shopper reads the new time and the explanation.",
    escalate: "Puts the case in front of somebody else.",
    note: "Only staff read it.",
  } satisfies Record<StaffAction, string>,
}
