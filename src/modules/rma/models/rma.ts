import { model } from "@medusajs/framework/utils"
import { CASE_STATUSES, OUTCOMES } from "../../../domain/lifecycle"

/** Left alone it ends; goods that are here are not given up because a question was not answered. */
const IDLE =
  "status IN ('draft', 'needs_details') AND origin_status IS DISTINCT FROM 'received'"

/**
 * A case: one after-sales request. What it says of order and customer is copied at submit so that the
 * queue can be filtered without crossing modules; rights are always checked against the order itself.
 */
export const Rma = model
  .define("rma", {
    id: model.id({ prefix: "rma" }).primaryKey(),
    /** `RMA-000123` is this number, formatted by `formatNumber`. */
    display_id: model.autoincrement(),
    status: model.enum([...CASE_STATUSES]),
    /** Bumped by every transition: the compare-and-set. */
    version: model.number().default(1),
    /** Where `needs_details` and `offered` go back to. */
    origin_status: model.text().nullable(),
    outcome: model.enum([...OUTCOMES]).nullable(),

    request_type: model.text(),
    legal_basis: model.text(),
    order_id: model.text().nullable(),
    order_display_id: model.number().nullable(),
    customer_id: model.text().nullable(),
    email: model.text().nullable(),
    sales_channel_id: model.text().nullable(),
    region_id: model.text().nullable(),
    currency_code: model.text().nullable(),
    locale: model.text().nullable(),

    /** The intake: `store` or `admin`; and who opened it. */
    channel: model.text(),
    created_by_type: model.text(),
    created_by_id: model.text().nullable(),
    assignee_id: model.text().nullable(),

    policy_id: model.text().nullable(),
    policy_version_id: model.text().nullable(),
    /** The facts the decision was taken on, whole (I5). */
    facts: model.json().nullable(),
    decision: model.json().nullable(),
    /** What was shown and promised at submit. */
    quote: model.json().nullable(),
    contact: model.json().nullable(),
    /** Whom a dealer opened the case for: `{ name?, email?, phone? }`. */
    end_customer: model.json().nullable(),
    /** The team that works on this request type, as the policy names it. */
    team: model.text().nullable(),
    /** Share of what was asked for that was given, 0 to 100: complete requests go first. */
    completeness: model.number().default(0),
    /** Fees that staff waived: `[{ code, reason }]`. */
    waived_fees: model.json().nullable(),
    message: model.text().nullable(),
    /** A half-filled body while the case is a draft. */
    draft: model.json().nullable(),
    offer: model.json().nullable(),
    clocks: model.json().nullable(),

    /** Why staff or policy decided as they did: shown to the shopper. */
    decision_reason: model.text().nullable(),
    return_id: model.text().nullable(),
    /** When the accepted units were booked in core: from then on an inspection cannot be taken back. */
    goods_booked_at: model.dateTime().nullable(),
    shipping: model.json().nullable(),
    /** Stock held for goods that will be sent: `{ "<case item id>": { variant_id, quantity, reservation_ids } }`. */
    reservations: model.json().nullable(),
    carrier: model.text().nullable(),
    tracking_number: model.text().nullable(),

    /** Cases of one submission; fees once a submission. */
    submission_id: model.text().nullable(),
    /** The resolved case this one is not content with. */
    linked_rma_id: model.text().nullable(),
    idempotency_principal: model.text().nullable(),
    idempotency_key: model.text().nullable(),
    idempotency_hash: model.text().nullable(),

    /** The next moment at which something is due: a decision, or the end of an approval. */
    due_at: model.dateTime().nullable(),
    submitted_at: model.dateTime().nullable(),
    decided_at: model.dateTime().nullable(),
    approval_expires_at: model.dateTime().nullable(),
    /**
     * When an offer ends, a parcel is given up or a complaint counts as accepted unless something happens before; null
     * where nothing runs out but an approval, a draft or a question.
     */
    expires_at: model.dateTime().nullable(),
    shipped_at: model.dateTime().nullable(),
    /** When dispatch was proved by a carrier scan or a receipt, not by the shopper's word. */
    dispatch_proved_at: model.dateTime().nullable(),
    received_at: model.dateTime().nullable(),
    resolved_at: model.dateTime().nullable(),
    /** Until when a refusal can be appealed, by the policy's `appeal_within`. */
    appeal_until: model.dateTime().nullable(),
    appealed_at: model.dateTime().nullable(),
    /** When the shopper was last reminded that something is about to run out. */
    reminded_at: model.dateTime().nullable(),
    /** The version at which nothing was left for a machine to do: it looks at the case again once that changed. */
    resting_version: model.number().nullable(),
    rating: model.json().nullable(),
    /** Messages of the other side that nobody on this one has marked as read. */
    shopper_unread: model.number().default(0),
    staff_unread: model.number().default(0),
    metadata: model.json().nullable(),
  })
  .indexes([
    { on: ["display_id"], unique: true },
    { on: ["order_id"] },
    { on: ["customer_id", "created_at"] },
    { on: ["email"] },
    { on: ["order_display_id"] },
    {
      on: ["tracking_number"],
      where: "tracking_number IS NOT NULL AND deleted_at IS NULL",
    },
    { on: ["submission_id"] },
    {
      on: ["return_id"],
      where: "return_id IS NOT NULL AND deleted_at IS NULL",
    },
    { on: ["created_at", "id"] },
    { on: ["status", "created_at"] },
    { on: ["request_type", "created_at"] },
    { on: ["status", "request_type", "created_at"] },
    { on: ["updated_at", "id"] },
    // What the jobs look for every few minutes: each holds what is due next, and not all that is open.
    {
      name: "IDX_rma_approval_ends",
      on: ["approval_expires_at"],
      where: "status = 'approved' AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_approval_to_remind",
      on: ["approval_expires_at"],
      where:
        "status = 'approved' AND (reminded_at IS NULL OR reminded_at < decided_at) AND deleted_at IS NULL",
    },
    {
      on: ["expires_at"],
      where: "expires_at IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_idle_to_remind",
      on: ["status", "updated_at"],
      where: `${IDLE} AND (reminded_at IS NULL OR reminded_at < updated_at) AND deleted_at IS NULL`,
    },
    {
      name: "IDX_rma_idle_reminded",
      on: ["status", "updated_at"],
      where: `${IDLE} AND reminded_at >= updated_at AND deleted_at IS NULL`,
    },
    {
      name: "IDX_rma_resolving_unseen",
      on: ["updated_at"],
      where:
        "status = 'resolving' AND resting_version IS DISTINCT FROM version AND deleted_at IS NULL",
    },
    {
      name: "IDX_rma_withdrawal_undecided",
      on: ["submitted_at"],
      where:
        "status = 'submitted' AND legal_basis = 'withdrawal' AND decision ->> 'outcome' = 'allow' AND deleted_at IS NULL",
    },
    {
      on: ["assignee_id", "created_at"],
      where: "assignee_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      on: ["assignee_id", "due_at"],
      where: "assignee_id IS NOT NULL AND deleted_at IS NULL",
    },
    // Cases without a date too: the queue sorted by it ends with them.
    { on: ["due_at", "id"] },
    {
      on: ["team", "created_at"],
      where: "team IS NOT NULL AND deleted_at IS NULL",
    },
    { on: ["completeness", "id"] },
    { on: ["policy_version_id", "created_at"] },
    {
      on: ["idempotency_principal", "idempotency_key"],
      unique: true,
      where: "idempotency_key IS NOT NULL AND deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "rma_version_positive",
      expression: (columns) => `${columns.version} >= 1`,
    },
  ])
