import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261130091127 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma_policy_version" drop constraint if exists "rma_policy_version_policy_id_unique";`);
    this.addSql(`alter table if exists "rma_policy_version" drop constraint if exists "rma_policy_version_policy_id_version_unique";`);
    this.addSql(`alter table if exists "rma_loyalty_tier" drop constraint if exists "rma_loyalty_tier_rank_unique";`);
    this.addSql(`alter table if exists "rma_loyalty_tier" drop constraint if exists "rma_loyalty_tier_code_unique";`);
    this.addSql(`alter table if exists "rma_declaration" drop constraint if exists "rma_declaration_digest_unique";`);
    this.addSql(`alter table if exists "rma_allowance_entry" drop constraint if exists "rma_allowance_entry_submission_id_position_unique";`);
    this.addSql(`alter table if exists "rma_access_token" drop constraint if exists "rma_access_token_token_hash_unique";`);
    this.addSql(`alter table if exists "rma_access_code" drop constraint if exists "rma_access_code_secret_hash_unique";`);
    this.addSql(`alter table if exists "rma" drop constraint if exists "rma_idempotency_principal_idempotency_key_unique";`);
    this.addSql(`alter table if exists "rma" drop constraint if exists "rma_display_id_unique";`);
    this.addSql(`create table if not exists "rma" ("id" text not null, "display_id" serial, "status" text check ("status" in ('draft', 'submitted', 'needs_details', 'offered', 'approved', 'in_transit', 'received', 'resolving', 'resolved', 'rejected', 'expired', 'canceled')) not null, "version" integer not null default 1, "origin_status" text null, "outcome" text check ("outcome" in ('granted', 'partly', 'refused', 'advised')) null, "request_type" text not null, "legal_basis" text not null, "order_id" text null, "order_display_id" integer null, "customer_id" text null, "email" text null, "sales_channel_id" text null, "region_id" text null, "currency_code" text null, "locale" text null, "channel" text not null, "created_by_type" text not null, "created_by_id" text null, "assignee_id" text null, "policy_id" text null, "policy_version_id" text null, "facts" jsonb null, "decision" jsonb null, "quote" jsonb null, "contact" jsonb null, "end_customer" jsonb null, "team" text null, "completeness" integer not null default 0, "waived_fees" jsonb null, "message" text null, "draft" jsonb null, "offer" jsonb null, "clocks" jsonb null, "decision_reason" text null, "return_id" text null, "goods_booked_at" timestamptz null, "shipping" jsonb null, "reservations" jsonb null, "carrier" text null, "tracking_number" text null, "submission_id" text null, "linked_rma_id" text null, "idempotency_principal" text null, "idempotency_key" text null, "idempotency_hash" text null, "due_at" timestamptz null, "submitted_at" timestamptz null, "decided_at" timestamptz null, "approval_expires_at" timestamptz null, "expires_at" timestamptz null, "shipped_at" timestamptz null, "dispatch_proved_at" timestamptz null, "received_at" timestamptz null, "resolved_at" timestamptz null, "appeal_until" timestamptz null, "appealed_at" timestamptz null, "reminded_at" timestamptz null, "resting_version" integer null, "rating" jsonb null, "shopper_unread" integer not null default 0, "staff_unread" integer not null default 0, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_pkey" primary key ("id"), constraint rma_version_positive check (version >= 1));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_deleted_at" ON "rma" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_display_id_unique" ON "rma" ("display_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_order_id" ON "rma" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_customer_id_created_at" ON "rma" ("customer_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_email" ON "rma" ("email") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_order_display_id" ON "rma" ("order_display_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_tracking_number" ON "rma" ("tracking_number") WHERE tracking_number IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_submission_id" ON "rma" ("submission_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_return_id" ON "rma" ("return_id") WHERE return_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_created_at_id" ON "rma" ("created_at", "id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_status_created_at" ON "rma" ("status", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_request_type_created_at" ON "rma" ("request_type", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_status_request_type_created_at" ON "rma" ("status", "request_type", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_updated_at_id" ON "rma" ("updated_at", "id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_approval_ends" ON "rma" ("approval_expires_at") WHERE status = 'approved' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_approval_to_remind" ON "rma" ("approval_expires_at") WHERE status = 'approved' AND (reminded_at IS NULL OR reminded_at < decided_at) AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_expires_at" ON "rma" ("expires_at") WHERE expires_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_idle_to_remind" ON "rma" ("status", "updated_at") WHERE status IN ('draft', 'needs_details') AND origin_status IS DISTINCT FROM 'received' AND (reminded_at IS NULL OR reminded_at < updated_at) AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_idle_reminded" ON "rma" ("status", "updated_at") WHERE status IN ('draft', 'needs_details') AND origin_status IS DISTINCT FROM 'received' AND reminded_at >= updated_at AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_resolving_unseen" ON "rma" ("updated_at") WHERE status = 'resolving' AND resting_version IS DISTINCT FROM version AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_withdrawal_undecided" ON "rma" ("submitted_at") WHERE status = 'submitted' AND legal_basis = 'withdrawal' AND decision ->> 'outcome' = 'allow' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_assignee_id_created_at" ON "rma" ("assignee_id", "created_at") WHERE assignee_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_assignee_id_due_at" ON "rma" ("assignee_id", "due_at") WHERE assignee_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_due_at_id" ON "rma" ("due_at", "id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_team_created_at" ON "rma" ("team", "created_at") WHERE team IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_completeness_id" ON "rma" ("completeness", "id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_policy_version_id_created_at" ON "rma" ("policy_version_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_idempotency_principal_idempotency_key_unique" ON "rma" ("idempotency_principal", "idempotency_key") WHERE idempotency_key IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_access_code" ("id" text not null, "subject" text not null, "secret_hash" text not null, "order_id" text null, "customer_id" text null, "email" text null, "tries" integer not null default 0, "expires_at" timestamptz not null, "voided_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_access_code_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_code_deleted_at" ON "rma_access_code" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_code_subject" ON "rma_access_code" ("subject") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_access_code_secret_hash_unique" ON "rma_access_code" ("secret_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_code_expires_at" ON "rma_access_code" ("expires_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_access_token" ("id" text not null, "token_hash" text not null, "order_id" text not null, "customer_id" text null, "email" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_access_token_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_token_deleted_at" ON "rma_access_token" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_access_token_token_hash_unique" ON "rma_access_token" ("token_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_token_expires_at" ON "rma_access_token" ("expires_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_allowance_entry" ("id" text not null, "customer_id" text not null, "request_type" text not null, "submission_id" text not null, "position" integer not null, "kind" text check ("kind" in ('reserve', 'give_back')) not null, "tier" text null, "at" timestamptz not null, "rma_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_allowance_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_allowance_entry_deleted_at" ON "rma_allowance_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_allowance_entry_customer_id_request_type_at" ON "rma_allowance_entry" ("customer_id", "request_type", "at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_allowance_entry_submission_id_position_unique" ON "rma_allowance_entry" ("submission_id", "position") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_attempt" ("id" text not null, "subject" text not null, "made_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_attempt_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_attempt_deleted_at" ON "rma_attempt" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_attempt_subject_made_at" ON "rma_attempt" ("subject", "made_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_attempt_made_at" ON "rma_attempt" ("made_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_declaration" ("id" text not null, "status" text check ("status" in ('received', 'matched', 'unmatched', 'handled')) not null default 'received', "name" text not null, "email" text not null, "order_number" text not null, "items" jsonb null, "locale" text null, "digest" text not null, "received_at" timestamptz not null, "repeated_at" timestamptz null, "times" integer not null default 1, "acknowledged" integer not null default 0, "rma_id" text null, "cause" text null, "handled_at" timestamptz null, "handled_by" text null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_declaration_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_declaration_deleted_at" ON "rma_declaration" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_declaration_digest_unique" ON "rma_declaration" ("digest") WHERE handled_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_declaration_status_received_at" ON "rma_declaration" ("status", "received_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_declaration_updated_at" ON "rma_declaration" ("updated_at") WHERE (status = 'received' OR acknowledged < times) AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_declaration_rma_id" ON "rma_declaration" ("rma_id") WHERE rma_id IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_event" ("id" text not null, "rma_id" text not null, "sequence" integer not null, "event" text not null, "name" text null, "from_status" text null, "to_status" text not null, "actor_type" text not null, "actor_id" text null, "reason" text null, "data" jsonb null, "internal" boolean not null default false, "emitted_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_event_deleted_at" ON "rma_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_event_rma_id_sequence" ON "rma_event" ("rma_id", "sequence") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_event_created_at" ON "rma_event" ("created_at") WHERE emitted_at IS NULL AND name IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_file" ("id" text not null, "rma_id" text null, "uploader_type" text not null, "uploader_id" text null, "filename" text not null, "mime_type" text not null, "size" integer not null, "width" integer null, "height" integer null, "storage_id" text not null, "thumbnail_id" text null, "internal" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_file_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_file_deleted_at" ON "rma_file" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_file_rma_id" ON "rma_file" ("rma_id") WHERE rma_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_file_uploader_id_uploader_type" ON "rma_file" ("uploader_id", "uploader_type") WHERE rma_id IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_file_updated_at" ON "rma_file" ("updated_at") WHERE rma_id IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_hook_delivery" ("id" text not null, "received_at" timestamptz not null, "scan" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_hook_delivery_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_hook_delivery_deleted_at" ON "rma_hook_delivery" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_hook_delivery_received_at" ON "rma_hook_delivery" ("received_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_hook_delivery_heard" ON "rma_hook_delivery" ("received_at") WHERE scan IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_item" ("id" text not null, "rma_id" text not null, "item_id" text null, "variant_id" text null, "product_id" text null, "sku" text null, "title" text not null, "thumbnail" text null, "serial" text null, "serial_key" text null, "serial_state" text null, "purchased_at" timestamptz null, "reason" text null, "resolution" text null, "exchange_variant_id" text null, "exchange_title" text null, "exchange_gross" text null, "exchange_net" text null, "exchange_tax_rate" text null, "note" text null, "fields" jsonb null, "reception_message" text null, "evidence" jsonb null, "unit_gross" text null, "unit_net" text null, "tax_rate" text null, "quantity" integer not null, "awaiting_quantity" integer not null, "in_transit_quantity" integer not null default 0, "received_quantity" integer not null default 0, "missing_quantity" integer not null default 0, "waived_quantity" integer not null default 0, "pending_quantity" integer not null, "accepted_quantity" integer not null default 0, "refused_quantity" integer not null default 0, "review_quantity" integer not null default 0, "declined_quantity" integer not null default 0, "damaged_quantity" integer not null default 0, "lost_quantity" integer not null default 0, "kept_quantity" integer not null default 0, "sent_back_quantity" integer not null default 0, "given_up_quantity" integer not null default 0, "repaired_quantity" integer not null default 0, "repaired_at" timestamptz null, "core_quantity" integer not null default 0, "booked_quantity" integer not null default 0, "booked_dismissed_quantity" integer not null default 0, "planned_quantity" integer not null default 0, "held_quantity" integer not null default 0, "deduction" jsonb null, "found" jsonb null, "inspection_note" text null, "decision_reason" text null, "send_back_status" text check ("send_back_status" in ('pending', 'shipped', 'delivered', 'undeliverable', 'abandoned', 'disposed')) null, "send_back_payer" text null, "send_back_carrier" text null, "send_back_tracking_number" text null, "disposal_consented_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_item_pkey" primary key ("id"), constraint rma_item_quantity_positive check (quantity > 0), constraint rma_item_reception_sum check (awaiting_quantity + in_transit_quantity + received_quantity + missing_quantity + waived_quantity = quantity), constraint rma_item_acceptance_sum check (pending_quantity + accepted_quantity + refused_quantity + review_quantity + declined_quantity = quantity), constraint rma_item_quantities_not_negative check (least(awaiting_quantity, in_transit_quantity, received_quantity, missing_quantity, waived_quantity, pending_quantity, accepted_quantity, refused_quantity, review_quantity, declined_quantity, damaged_quantity, lost_quantity, kept_quantity, sent_back_quantity - given_up_quantity, given_up_quantity, repaired_quantity, accepted_quantity - repaired_quantity, core_quantity, held_quantity) >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_deleted_at" ON "rma_item" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_rma_id" ON "rma_item" ("rma_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_item_id" ON "rma_item" ("item_id") WHERE item_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_serial_key" ON "rma_item" ("serial_key") WHERE serial_key IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_undeliverable" ON "rma_item" ("rma_id") WHERE send_back_status = 'undeliverable' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_send_back_tracking_number" ON "rma_item" ("send_back_tracking_number") WHERE send_back_tracking_number IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_loyalty_override" ("id" text not null, "customer_id" text not null, "tier" text not null, "reason" text not null, "author_id" text null, "ends_at" timestamptz not null, "revoked_at" timestamptz null, "revoked_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_loyalty_override_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_loyalty_override_deleted_at" ON "rma_loyalty_override" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_loyalty_override_customer_id_ends_at" ON "rma_loyalty_override" ("customer_id", "ends_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_loyalty_standing" ("id" text not null, "provider" text not null, "measure" jsonb null, "computed_at" timestamptz null, "valid_until" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_loyalty_standing_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_loyalty_standing_deleted_at" ON "rma_loyalty_standing" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_loyalty_tier" ("id" text not null, "code" text not null, "name" jsonb not null, "rank" integer not null, "thresholds" jsonb null, "customer_group_ids" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_loyalty_tier_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_loyalty_tier_deleted_at" ON "rma_loyalty_tier" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_loyalty_tier_code_unique" ON "rma_loyalty_tier" ("code") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_loyalty_tier_rank_unique" ON "rma_loyalty_tier" ("rank") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_message" ("id" text not null, "rma_id" text not null, "sequence" integer not null, "event" text not null, "author_type" text not null, "author_id" text null, "text" text not null, "file_ids" jsonb not null, "internal" boolean not null default false, "read_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_message_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_message_deleted_at" ON "rma_message" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_message_rma_id_sequence" ON "rma_message" ("rma_id", "sequence") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_operation" ("id" text not null, "rma_id" text not null, "order_id" text not null, "kind" text not null, "status" text check ("status" in ('planned', 'executing', 'done', 'failed')) not null, "input" jsonb null, "output" jsonb null, "error" text null, "finished_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_operation_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_operation_deleted_at" ON "rma_operation" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_operation_rma_id" ON "rma_operation" ("rma_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_operation_created_at" ON "rma_operation" ("created_at") WHERE status IN ('planned', 'executing') AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_order" ("id" text not null, "units_version" integer not null default 0, "due_exact" text not null default '0', "paid" text not null default '0', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_order_deleted_at" ON "rma_order" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_order_lease" ("id" text not null, "holder" text not null, "until" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_order_lease_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_order_lease_deleted_at" ON "rma_order_lease" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_policy" ("id" text not null, "name" text not null, "priority" integer not null default 0, "scope" jsonb not null, "published_version_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_policy_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_policy_deleted_at" ON "rma_policy" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_policy_priority" ON "rma_policy" ("priority") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_policy_version" ("id" text not null, "policy_id" text not null, "version" integer not null, "status" text check ("status" in ('draft', 'published', 'superseded')) not null, "document" jsonb not null, "note" text null, "author_id" text null, "published_at" timestamptz null, "superseded_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_policy_version_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_policy_version_deleted_at" ON "rma_policy_version" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_policy_version_policy_id_version_unique" ON "rma_policy_version" ("policy_id", "version") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_policy_version_policy_id_unique" ON "rma_policy_version" ("policy_id") WHERE status = 'published' AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_settlement" ("id" text not null, "rma_id" text not null, "order_id" text null, "kind" text not null, "status" text check ("status" in ('planned', 'awaiting_customer', 'awaiting_manual', 'executing', 'settled', 'failed', 'needs_attention', 'canceled')) not null, "version" integer not null default 1, "currency_code" text not null, "amount" text not null, "exact_amount" text not null, "books_delta" text null, "units" jsonb null, "quote" jsonb not null, "given" jsonb null, "goods" jsonb null, "payment" jsonb null, "reference" text null, "expires_at" timestamptz null, "result" jsonb null, "failure" jsonb null, "executed_at" timestamptz null, "settled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_settlement_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_deleted_at" ON "rma_settlement" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_rma_id" ON "rma_settlement" ("rma_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_order_id" ON "rma_settlement" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_planned" ON "rma_settlement" ("rma_id") WHERE status = 'planned' AND kind <> 'recovery' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_status_updated_at" ON "rma_settlement" ("status", "updated_at") WHERE status IN ('executing', 'failed', 'needs_attention') AND (status <> 'executing' OR kind NOT IN ('repair', 'paid_service')) AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_failed_for_now" ON "rma_settlement" ("updated_at") WHERE status = 'failed' AND failure ->> 'reason' IN ('order_busy', 'happened') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_expires_at" ON "rma_settlement" ("expires_at") WHERE status = 'awaiting_customer' AND expires_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_to_remind" ON "rma_settlement" ("expires_at") WHERE status = 'awaiting_customer' AND payment ->> 'payment_collection_id' IS NOT NULL AND payment ->> 'reminded_at' IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_settlement_unclosed" ON "rma_settlement" ("expires_at") WHERE payment ->> 'payment_collection_id' IS NOT NULL AND payment ->> 'closed_at' IS NULL AND (status = 'canceled' OR payment ->> 'paid_at' IS NOT NULL) AND expires_at IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_stock_move" ("id" text not null, "order_id" text not null, "pieces" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_stock_move_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_stock_move_deleted_at" ON "rma_stock_move" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "rma" cascade;`);

    this.addSql(`drop table if exists "rma_access_code" cascade;`);

    this.addSql(`drop table if exists "rma_access_token" cascade;`);

    this.addSql(`drop table if exists "rma_allowance_entry" cascade;`);

    this.addSql(`drop table if exists "rma_attempt" cascade;`);

    this.addSql(`drop table if exists "rma_declaration" cascade;`);

    this.addSql(`drop table if exists "rma_event" cascade;`);

    this.addSql(`drop table if exists "rma_file" cascade;`);

    this.addSql(`drop table if exists "rma_hook_delivery" cascade;`);

    this.addSql(`drop table if exists "rma_item" cascade;`);

    this.addSql(`drop table if exists "rma_loyalty_override" cascade;`);

    this.addSql(`drop table if exists "rma_loyalty_standing" cascade;`);

    this.addSql(`drop table if exists "rma_loyalty_tier" cascade;`);

    this.addSql(`drop table if exists "rma_message" cascade;`);

    this.addSql(`drop table if exists "rma_operation" cascade;`);

    this.addSql(`drop table if exists "rma_order" cascade;`);

    this.addSql(`drop table if exists "rma_order_lease" cascade;`);

    this.addSql(`drop table if exists "rma_policy" cascade;`);

    this.addSql(`drop table if exists "rma_policy_version" cascade;`);

    this.addSql(`drop table if exists "rma_settlement" cascade;`);

    this.addSql(`drop table if exists "rma_stock_move" cascade;`);
  }

}
