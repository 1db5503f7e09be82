import { model } from "@medusajs/framework/utils"
import { SETTLEMENT_STATUSES } from "../../../domain/lifecycle"

/**
 * The intent to give money, credit or goods, apart from the movement of it. A ledger: it says `planned`
 * with its amount and key before anything moves.
 */
export const RmaSettlement = model
  .define("rma_settlement", {
    id: model.id({ prefix: "rmaset" }).primaryKey(),
    rma_id: model.text(),
    order_id: model.text().nullable(),
    /** A resolution, `offer` or `recovery`. */
    kind: model.text(),
    status: model.enum([...SETTLEMENT_STATUSES]),
    version: model.number().default(1),
    currency_code: model.text(),
    /** What is paid: rounded to the minor unit, major units, decimal string. */
    amount: model.text(),
    /** What was due before rounding. */
    exact_amount: model.text(),
    /** How much the order's total fell when its goods were taken back; null until it happened. */
    books_delta: model.text().nullable(),
    /** Units it pays for: `{ "<case item id>": n }`. */
    units: model.json().nullable(),
    quote: model.json(),
    /** What was already given on these units and is taken off here, by order line. */
    given: model.json().nullable(),
    /**
     * What is sent, repaired or credited beside money: `kind` says how it is read. Goods:
     * `[{ rma_item_id, variant_id, title, quantity, unit_price }]`, unit price gross, decimal string.
     */
    goods: model.json().nullable(),
    /** What the shopper has to pay: `{ amount, payment_collection_id, … }`, major units, decimal string. */
    payment: model.json().nullable(),
    /** What staff paid by hand under: a transfer's reference, a cheque's number. */
    reference: model.text().nullable(),
    /** Until when the shopper may pay. */
    expires_at: model.dateTime().nullable(),
    /** Core's own ids, once it happened. */
    result: model.json().nullable(),
    failure: model.json().nullable(),
    executed_at: model.dateTime().nullable(),
    settled_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["rma_id"] },
    { on: ["order_id"] },
    // What the jobs look for every few minutes: each holds what is theirs to do, and not all that is open.
    {
      name: "IDX_rma_settlement_planned",
      on: ["rma_id"],
      where: "status = 'planned' AND kind <> 'recovery' AND deleted_at IS NULL",
    },
    {
      on: ["status", "updated_at"],
      // What is in the workshop, or on its way home from it, is under way as it should be.
      where:
        "status IN ('executing', 'failed', 'needs_attention') AND (status <> 'executing' OR kind NOT IN ('repair', 'paid_service')) AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_settlement_failed_for_now",
      on: ["updated_at"],
      where:
        "status = 'failed' AND failure ->> 'reason' IN ('order_busy', 'happened') AND deleted_at IS NULL",
    },
    {
      on: ["expires_at"],
      where:
        "status = 'awaiting_customer' AND expires_at IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_settlement_to_remind",
      on: ["expires_at"],
      where:
        "status = 'awaiting_customer' AND payment ->> 'payment_collection_id' IS NOT NULL AND payment ->> 'reminded_at' IS NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_settlement_unclosed",
      on: ["expires_at"],
      where:
        "payment ->> 'payment_collection_id' IS NOT NULL AND payment ->> 'closed_at' IS NULL AND (status = 'canceled' OR payment ->> 'paid_at' IS NOT NULL) AND expires_at IS NOT NULL AND deleted_at IS NULL",
    },
  ])
