import { model } from "@medusajs/framework/utils"

/**
 * A file somebody uploaded. Whoever did alone can use it, until a case claims it; from then on it is read by
 * whoever may read a case of that submission.
 */
export const RmaFile = model
  .define("rma_file", {
    /** Ours and random: what the File module calls it stays inside. */
    id: model.id({ prefix: "rmafile" }).primaryKey(),
    rma_id: model.text().nullable(),
    uploader_type: model.text(),
    uploader_id: model.text().nullable(),
    /** As people read it: no path, no control characters. */
    filename: model.text(),
    mime_type: model.text(),
    /** Bytes as stored. */
    size: model.number(),
    /** Pixels; null where it is no picture. */
    width: model.number().nullable(),
    height: model.number().nullable(),
    /** The File module's ids. */
    storage_id: model.text(),
    thumbnail_id: model.text().nullable(),
    /** Only staff read it. */
    internal: model.boolean().default(false),
  })
  .indexes([
    { on: ["rma_id"], where: "rma_id IS NOT NULL AND deleted_at IS NULL" },
    {
      on: ["uploader_id", "uploader_type"],
      where: "rma_id IS NULL AND deleted_at IS NULL",
    },
    { on: ["updated_at"], where: "rma_id IS NULL AND deleted_at IS NULL" },
  ])
