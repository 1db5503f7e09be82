import { model } from "@medusajs/framework/utils"

const POLICY_VERSION_STATUSES = ["draft", "published", "superseded"] as const

/** One version of a policy. A published one never changes. */
export const RmaPolicyVersion = model
  .define("rma_policy_version", {
    id: model.id({ prefix: "rmapv" }).primaryKey(),
    policy_id: model.text(),
    version: model.number(),
    status: model.enum([...POLICY_VERSION_STATUSES]),
    document: model.json(),
    note: model.text().nullable(),
    author_id: model.text().nullable(),
    published_at: model.dateTime().nullable(),
    superseded_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["policy_id", "version"], unique: true },
    {
      on: ["policy_id"],
      unique: true,
      where: "status = 'published' AND deleted_at IS NULL",
    },
  ])
