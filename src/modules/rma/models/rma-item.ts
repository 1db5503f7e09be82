import { model } from "@medusajs/framework/utils"

const SEND_BACK_STATUSES = [
  "pending",
  "shipped",
  "delivered",
  "undeliverable",
  "abandoned",
  "disposed",
]

/**
 * n units of one order line under one reason and resolution. Quantities are whole numbers and their two
 * sums always equal `quantity` (DESIGN § 3, unit); the database holds that.
 */
export const RmaItem = model
  .define("rma_item", {
    id: model.id({ prefix: "rmait" }).primaryKey(),
    rma_id: model.text(),
    /** The order line; null in a case without an order. */
    item_id: model.text().nullable(),
    variant_id: model.text().nullable(),
    product_id: model.text().nullable(),
    sku: model.text().nullable(),
    title: model.text(),
    thumbnail: model.text().nullable(),

    /** As the shopper wrote it; compared without case and spaces (`serial_key`). */
    serial: model.text().nullable(),
    serial_key: model.text().nullable(),
    /** `readable`, `damaged` or `missing`, as declared; what reception saw is in `found`. */
    serial_state: model.text().nullable(),
    /** Typed where there is no order: the day of purchase. */
    purchased_at: model.dateTime().nullable(),

    reason: model.text().nullable(),
    resolution: model.text().nullable(),
    exchange_variant_id: model.text().nullable(),
    /** What was chosen, as it was called then. */
    exchange_title: model.text().nullable(),
    /** Price of one chosen unit, frozen at submit, as `unit_gross` below; null: even. */
    exchange_gross: model.text().nullable(),
    exchange_net: model.text().nullable(),
    exchange_tax_rate: model.text().nullable(),
    note: model.text().nullable(),
    fields: model.json().nullable(),
    /** Shown to whoever receives the parcel (S4.25). */
    reception_message: model.text().nullable(),
    evidence: model.json().nullable(),

    /** Value of one unit as paid: exact decimal strings in major units, gross and net; rate in percent. */
    unit_gross: model.text().nullable(),
    unit_net: model.text().nullable(),
    tax_rate: model.text().nullable(),

    quantity: model.number(),
    awaiting_quantity: model.number(),
    in_transit_quantity: model.number().default(0),
    received_quantity: model.number().default(0),
    missing_quantity: model.number().default(0),
    waived_quantity: model.number().default(0),
    pending_quantity: model.number(),
    accepted_quantity: model.number().default(0),
    refused_quantity: model.number().default(0),
    review_quantity: model.number().default(0),
    declined_quantity: model.number().default(0),
    damaged_quantity: model.number().default(0),
    lost_quantity: model.number().default(0),
    kept_quantity: model.number().default(0),
    sent_back_quantity: model.number().default(0),
    given_up_quantity: model.number().default(0),
    /** Accepted for repair or service, and back with the shopper. */
    repaired_quantity: model.number().default(0),
    /** When units last came home from a repair under a guarantee: the legal one is longer from then on. */
    repaired_at: model.dateTime().nullable(),
    core_quantity: model.number().default(0),
    /** Of the accepted units, those already received in core, and of these the dismissed ones. */
    booked_quantity: model.number().default(0),
    booked_dismissed_quantity: model.number().default(0),
    /** Accepted units that a settlement was planned for. */
    planned_quantity: model.number().default(0),
    /** Units I1 counts beyond core's own counters: `heldUnits` of the above. */
    held_quantity: model.number().default(0),

    /** Deduction for value lost by handling: `{ amount, reason }`, gross, major units. */
    deduction: model.json().nullable(),
    /** What reception found, beside what was declared. */
    found: model.json().nullable(),
    inspection_note: model.text().nullable(),
    decision_reason: model.text().nullable(),

    send_back_status: model.enum(SEND_BACK_STATUSES).nullable(),
    send_back_payer: model.text().nullable(),
    send_back_carrier: model.text().nullable(),
    send_back_tracking_number: model.text().nullable(),
    /** When the shopper agreed that refused units are disposed of. */
    disposal_consented_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["rma_id"] },
    { on: ["item_id"], where: "item_id IS NOT NULL AND deleted_at IS NULL" },
    {
      on: ["serial_key"],
      where: "serial_key IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_item_undeliverable",
      on: ["rma_id"],
      where: "send_back_status = 'undeliverable' AND deleted_at IS NULL",
    },
    {
      on: ["send_back_tracking_number"],
      where: "send_back_tracking_number IS NOT NULL AND deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "rma_item_quantity_positive",
      expression: (c) => `${c.quantity} > 0`,
    },
    {
      name: "rma_item_reception_sum",
      expression: (c) =>
        `${c.awaiting_quantity} + ${c.in_transit_quantity} + ${c.received_quantity} + ${c.missing_quantity} + ${c.waived_quantity} = ${c.quantity}`,
    },
    {
      name: "rma_item_acceptance_sum",
      expression: (c) =>
        `${c.pending_quantity} + ${c.accepted_quantity} + ${c.refused_quantity} + ${c.review_quantity} + ${c.declined_quantity} = ${c.quantity}`,
    },
    {
      name: "rma_item_quantities_not_negative",
      expression: (c) =>
        `least(${c.awaiting_quantity}, ${c.in_transit_quantity}, ${c.received_quantity}, ${c.missing_quantity}, ${c.waived_quantity}, ${c.pending_quantity}, ${c.accepted_quantity}, ${c.refused_quantity}, ${c.review_quantity}, ${c.declined_quantity}, ${c.damaged_quantity}, ${c.lost_quantity}, ${c.kept_quantity}, ${c.sent_back_quantity} - ${c.given_up_quantity}, ${c.given_up_quantity}, ${c.repaired_quantity}, ${c.accepted_quantity} - ${c.repaired_quantity}, ${c.core_quantity}, ${c.held_quantity}) >= 0`,
    },
  ])
