import { servicedUnits } from "../../domain/lifecycle"
import type { RmaItemRecord } from "../../modules/rma/records"
import type { RmaItemDto } from "../../types/http"
import { isoOrNull, numberOrNull } from "./values"

const sendBack = (item: RmaItemRecord): RmaItemDto["send_back"] =>
  item.send_back_status
    ? {
        status: item.send_back_status,
        quantity:
          item.refused_quantity + servicedUnits(item) + item.repaired_quantity,
        payer: item.send_back_payer ?? "merchant",
        carrier: item.send_back_carrier,
        tracking_number: item.send_back_tracking_number,
        disposal_consented_at: isoOrNull(item.disposal_consented_at),
      }
    : null

export const itemDto = (item: RmaItemRecord): RmaItemDto => ({
  id: item.id,
  item_id: item.item_id,
  purchased_at: isoOrNull(item.purchased_at),
  sku: item.sku,
  title: item.title,
  thumbnail: item.thumbnail,
  quantity: item.quantity,
  awaiting_quantity: item.awaiting_quantity,
  in_transit_quantity: item.in_transit_quantity,
  received_quantity: item.received_quantity,
  missing_quantity: item.missing_quantity,
  accepted_quantity: item.accepted_quantity,
  refused_quantity: item.refused_quantity,
  review_quantity: item.review_quantity,
  declined_quantity: item.declined_quantity,
  kept_quantity: item.kept_quantity,
  repaired_quantity: item.repaired_quantity,
  serial: item.serial,
  serial_state: item.serial_state,
  reason: item.reason,
  resolution: item.resolution,
  exchange_variant_id: item.exchange_variant_id,
  exchange_title: item.exchange_title,
  exchange_unit_price: numberOrNull(item.exchange_gross),
  note: item.note,
  fields: item.fields ?? {},
  reception_message: item.reception_message,
  evidence: item.evidence ?? [],
  unit_value: numberOrNull(item.unit_gross),
  deduction: item.deduction
    ? {
        amount: Number(item.deduction.amount),
        reason: item.deduction.reason,
      }
    : null,
  inspection_note: item.inspection_note,
  decision_reason: item.decision_reason,
  send_back: sendBack(item),
})
