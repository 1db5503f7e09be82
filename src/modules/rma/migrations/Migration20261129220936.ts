import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129220936 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma_hook_delivery" add column if not exists "scan" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_hook_delivery" drop column if exists "scan";`);
  }

}
