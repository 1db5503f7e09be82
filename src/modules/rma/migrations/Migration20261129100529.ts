import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129100529 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma_item" add column if not exists "repaired_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_item" drop column if exists "repaired_at";`);
  }

}
