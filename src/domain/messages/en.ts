import type { Language } from "./types"

export const en: Language = {
  condition: "Depending on {on}: {sentence}",
  redirected: "Please turn to the seller, who will look after you:",
  declared: {
    reason: "the reason",
    resolution: "the resolution",
    quantity: "the quantity",
    serial: "the serial number",
    serial_state: "the state of the serial number",
    fields: "your answers",
    evidence: "your pictures",
  },
  messages: {
    fact_missing:
      "We lack some information to decide at once, so a person will look at it.",
    window_closed:
      "The time for this request is over[: it ended on {observed.until}].",
    window_not_open: "This request is not open for this product.",
    window_anchor_unknown:
      "We do not know when this product was delivered, so a person will look at it.",
    nothing_returnable: "No unit of this product is left to return.",
    quantity_required: "Please say how many units.",
    quantity_invalid: "The quantity must be a whole number, at least 1.",
    quantity_exceeds_returnable:
      "More units than can be returned[: {expected.quantity} left].",
    order_canceled: "This order was canceled.",
    not_shipped: "This product has not been shipped yet.",
    reason_required: "Please give a reason.",
    reason_not_allowed: "This reason does not go with this kind of request.",
    resolution_required: "Please choose what you would like to receive.",
    resolution_not_allowed:
      "This solution does not go with this kind of request.",
    resolution_not_available:
      "This solution is not available for this product at the moment.",
    store_credit_needs_account:
      "Store credit is kept in a customer account: sign in or register to choose it.",
    out_of_stock: "This product is not in stock at the moment.",
    exchange_variant_required:
      "Please choose what you would like to have instead.",
    exchange_variant_not_available:
      "What you chose is not sold in this shop at the moment.",
    exchange_price_missing:
      "What you chose has no price in the currency of your order.",
    exchange_price_differs:
      "What you chose does not have the same price as what you return, or is another product.",
    field_required: "Please fill in all required answers[: {expected.field}].",
    field_not_allowed:
      "This answer is not one of those to choose from[: {observed.field}].",
    evidence_required:
      "Please add the requested pictures or documents[: {expected.slot}, at least {expected.min}].",
    evidence_not_allowed:
      "These files were not asked for, or are too many[: {observed.slot}].",
    serial_required: "Please give the serial number of the product.",
    serial_format:
      "This serial number does not look like one of this product[: {observed.serial}].",
    serial_seen_before:
      "There has been a request for this serial number before.",
    warranty_void: "The warranty does not cover this[: {observed.cause}].",
    serial_damaged:
      "The serial number is damaged or missing, so a person will look at it.",
    rule_matched: "The shop's terms apply to this request[: {code}].",
    refused_before:
      "This unit was refused before, so a person will look at it.",
    gift_kept:
      "A gift came with this product and is not returned with it, so a person will look at it.",
    allowance_none: "This request is not part of your loyalty benefits.",
    allowance_used_up:
      "You have used all requests of this kind that your loyalty level includes[: the next is free from {observed.renews_at}].",
    units_taken: "These units have been returned in another way meanwhile.",
    request_type_unknown: "The shop does not offer this kind of request.",
    goods_kept: "You keep the product: nothing needs to be sent back.",
    withdrawal_available:
      "You may also withdraw from the contract, without giving a reason[, until {observed.until}].",
    withdrawal_not_applicable:
      "The consumer's right to withdraw does not apply to this order.",
    consumer_unclear:
      "We cannot tell whether you bought as a consumer or for a business, so a person will look at it.",
    invalid_data: "Something in the request is not as it should be.",
    invalid_json: "The request is not valid JSON.",
    code_invalid:
      "This code is wrong or no longer good. You can ask for a new one.",
    too_many_tries: "That was tried too often. Please wait a while.",
    policy_denied: "The shop's terms do not allow this request.",
    policy_invalid: "The policy has errors.",
    unknown_item: "This product is not part of the order.",
    unknown_reason: "There is no such reason.",
    unknown_request_type: "There is no such kind of request.",
    unknown_tier: "There is no such loyalty tier.",
    unknown_variant: "There is no such variant.",
    order_required: "This kind of request needs an order.",
    no_policy: "The shop has no terms for this order.",
    ground_required:
      "A withdrawal is refused only on a ground of the law: name it.",
    unknown_ground: "The law knows no such ground to refuse this withdrawal.",
    parcel_packed:
      "Some of these units are packed, or only some of them were sent. Send the parcel or cancel it first.",
    consent_required:
      "Goods that are the shopper's are disposed of only when the shopper agreed to it.",
    another_person_decides:
      "Whoever refused this does not decide on the appeal: another member of staff does.",
    too_early:
      "It is too early for this: the shopper still has time to take the goods back.",
    unauthorized: "Please sign in.",
    signature_invalid: "The signature of this message is missing or wrong.",
    signature_stale:
      "This message was signed too long ago, or by a clock that is wrong.",
    not_found: "There is nothing here.",
    closed: "This way is closed.",
    illegal_transition: "This cannot be done in the case's present state.",
    offer_expired: "This offer is no longer open.",
    offer_required:
      "An offer was asked for: make one, instead of approving the request.",
    quote_changed:
      "The amounts have changed since you saw them. Please look at them again.",
    payment_incomplete: "The payment is not complete yet.",
    lost_race: "Somebody changed the case at the same time. Please look again.",
    case_open: "There is an open case for this order already.",
    order_busy:
      "The order is being changed right now. Please try again in a moment.",
    still_running:
      "The payment provider may still carry this out. Please look again in a few minutes.",
    idempotency_mismatch: "This key was used before with another request.",
    policy_in_use: "The policy is in use and cannot be deleted.",
    tier_exists: "There is a loyalty tier of this code or rank already.",
    tier_in_use: "The loyalty tier is in use and cannot be deleted.",
    already_published: "This version is published already.",
    refund_exceeds_captured: "The refund is more than what was paid.",
    core_failed: "The store could not carry this out. Nothing was changed.",
    unsupported_file:
      "This kind of file is not taken. Send a picture (JPEG, PNG or WebP) or a PDF.",
    unsupported_photo:
      "This photo is in Apple's HEIC format, which cannot be opened here. Choose Settings › Camera › Formats › Most Compatible on the iPhone, or send the photo as JPEG.",
    picture_too_large: "This picture has too many pixels. Send a smaller one.",
    unknown_file:
      "One of the files is not there any more, or belongs to another request. Upload it again.",
    too_many_files: "These are too many files.",
    too_many_streams:
      "This case is being followed in too many windows. Close one of them.",
    too_many_uploads:
      "Several files are still on their way. Wait until one has arrived.",
    payload_too_large: "This is too large. Send a smaller file or less text.",
    internal: "Something went wrong on our side.",
    guard_nothing_settled: "Money or goods have gone out already.",
    guard_settlements_planned:
      "Money has moved already; the inspection can no longer be taken back.",
    guard_settlements_final: "Something is still to be settled or sent back.",
    guard_has_refused_units: "No unit was refused.",
    guard_appeal_open:
      "The time to appeal is over, or an appeal was made before.",
    guard_not_shipped: "Goods of this case are here already.",
    guard_units_left: "There is no inspection to take back.",
    guard_units_asked: "Nothing was asked back: answer it, or reject it.",
    guard_settlements_there:
      "There is nothing to settle before the goods came.",
    guard_settlements_open: "Nothing of this case is still to be given.",
    guard_recovery_open: "There is no money of this case to get back.",
    guard_manual_open: "Nothing of this case is to be paid by hand.",
    guard_payment_open: "There is nothing to pay for this case.",
    guard_goods_unsent: "No goods of this case are to be sent.",
    guard_doubt_open: "How everything of this case ended is known.",
    guard_work_open: "Nothing of this case is in the workshop.",
  },
}
