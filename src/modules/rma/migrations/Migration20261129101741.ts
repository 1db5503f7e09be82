import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129101741 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma_declaration" drop constraint if exists "rma_declaration_digest_unique";`);
    this.addSql(`alter table if exists "rma_access_token" drop constraint if exists "rma_access_token_token_hash_unique";`);
    this.addSql(`alter table if exists "rma_access_code" drop constraint if exists "rma_access_code_secret_hash_unique";`);
    this.addSql(`create table if not exists "rma_access_code" ("id" text not null, "subject" text not null, "secret_hash" text not null, "order_id" text null, "customer_id" text null, "email" text null, "tries" integer not null default 0, "expires_at" timestamptz not null, "voided_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_access_code_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_code_deleted_at" ON "rma_access_code" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_code_subject" ON "rma_access_code" ("subject") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_access_code_secret_hash_unique" ON "rma_access_code" ("secret_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_code_expires_at" ON "rma_access_code" ("expires_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_access_token" ("id" text not null, "token_hash" text not null, "order_id" text not null, "customer_id" text null, "email" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_access_token_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_token_deleted_at" ON "rma_access_token" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_access_token_token_hash_unique" ON "rma_access_token" ("token_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_access_token_expires_at" ON "rma_access_token" ("expires_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_attempt" ("id" text not null, "subject" text not null, "made_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_attempt_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_attempt_deleted_at" ON "rma_attempt" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_attempt_subject_made_at" ON "rma_attempt" ("subject", "made_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_attempt_made_at" ON "rma_attempt" ("made_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_declaration" ("id" text not null, "status" text check ("status" in ('received', 'matched', 'unmatched', 'handled')) not null default 'received', "name" text not null, "email" text not null, "order_number" text not null, "items" jsonb null, "locale" text null, "digest" text not null, "received_at" timestamptz not null, "repeated_at" timestamptz null, "times" integer not null default 1, "acknowledged" integer not null default 0, "rma_id" text null, "cause" text null, "handled_at" timestamptz null, "handled_by" text null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_declaration_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_declaration_deleted_at" ON "rma_declaration" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_rma_declaration_digest_unique" ON "rma_declaration" ("digest") WHERE handled_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_declaration_status_received_at" ON "rma_declaration" ("status", "received_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_declaration_email" ON "rma_declaration" ("email") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_declaration_rma_id" ON "rma_declaration" ("rma_id") WHERE rma_id IS NOT NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "rma_access_code" cascade;`);

    this.addSql(`drop table if exists "rma_access_token" cascade;`);

    this.addSql(`drop table if exists "rma_attempt" cascade;`);

    this.addSql(`drop table if exists "rma_declaration" cascade;`);
  }

}
