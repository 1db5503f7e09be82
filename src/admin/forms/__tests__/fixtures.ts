import type { AdminRmaItemDto } from "../../../types/http"

/** A case item of two awaited units; the rest as given. */
export const anItem = (
  over: Partial<AdminRmaItemDto> = {}
): AdminRmaItemDto => ({
  id: "rmai_1",
  item_id: "ordli_1",
  sku: "MUG-BLUE",
  title: "Blue mug",
  thumbnail: null,
  found: null,
  quantity: 2,
  awaiting_quantity: 2,
  in_transit_quantity: 0,
  received_quantity: 0,
  missing_quantity: 0,
  accepted_quantity: 0,
  refused_quantity: 0,
  review_quantity: 0,
  declined_quantity: 0,
  kept_quantity: 0,
  repaired_quantity: 0,
  serial: null,
  serial_state: null,
  purchased_at: null,
  void_cause: null,
  reason: "damaged",
  resolution: "refund",
  exchange_variant_id: null,
  exchange_title: null,
  exchange_unit_price: null,
  note: null,
  fields: {},
  reception_message: null,
  evidence: [],
  unit_value: 12.5,
  deduction: null,
  inspection_note: null,
  decision_reason: null,
  send_back: null,
  ...over,
})

/** All units of {@link anItem} received, none judged. */
export const received = (
  over: Partial<AdminRmaItemDto> = {}
): AdminRmaItemDto =>
  anItem({ awaiting_quantity: 0, received_quantity: 2, ...over })
