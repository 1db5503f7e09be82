import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129233600 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_hook_delivery_heard" ON "rma_hook_delivery" ("received_at") WHERE scan IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_item_send_back_tracking_number" ON "rma_item" ("send_back_tracking_number") WHERE send_back_tracking_number IS NOT NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_rma_hook_delivery_heard";`);
    this.addSql(`drop index if exists "IDX_rma_item_send_back_tracking_number";`);
  }

}
