import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129101341 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "rma_item" add column if not exists "exchange_title" text null, add column if not exists "exchange_gross" text null, add column if not exists "exchange_net" text null, add column if not exists "exchange_tax_rate" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "rma_item" drop column if exists "exchange_title", drop column if exists "exchange_gross", drop column if exists "exchange_net", drop column if exists "exchange_tax_rate";`);
  }

}
