import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129100944 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "rma_file" ("id" text not null, "rma_id" text null, "uploader_type" text not null, "uploader_id" text null, "filename" text not null, "mime_type" text not null, "size" integer not null, "width" integer null, "height" integer null, "storage_id" text not null, "thumbnail_id" text null, "internal" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_file_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_file_deleted_at" ON "rma_file" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_file_rma_id" ON "rma_file" ("rma_id") WHERE rma_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_file_uploader_id_uploader_type" ON "rma_file" ("uploader_id", "uploader_type") WHERE rma_id IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_file_updated_at" ON "rma_file" ("updated_at") WHERE rma_id IS NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "rma_message" ("id" text not null, "rma_id" text not null, "sequence" integer not null, "event" text not null, "author_type" text not null, "author_id" text null, "text" text not null, "file_ids" jsonb not null, "internal" boolean not null default false, "read_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "rma_message_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_message_deleted_at" ON "rma_message" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_message_rma_id_sequence" ON "rma_message" ("rma_id", "sequence") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "rma" add column if not exists "shopper_unread" integer not null default 0, add column if not exists "staff_unread" integer not null default 0;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "rma_file" cascade;`);

    this.addSql(`drop table if exists "rma_message" cascade;`);

    this.addSql(`alter table if exists "rma" drop column if exists "shopper_unread", drop column if exists "staff_unread";`);
  }

}
