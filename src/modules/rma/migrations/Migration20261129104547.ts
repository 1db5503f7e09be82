import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129104547 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_rma_declaration_email";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_declaration_updated_at" ON "rma_declaration" ("updated_at") WHERE (status = 'received' OR acknowledged < times) AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_rma_declaration_updated_at";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_rma_declaration_email" ON "rma_declaration" ("email") WHERE deleted_at IS NULL;`);
  }

}
