import { model } from "@medusajs/framework/utils"

/** A merchant's rules for one scope. The documents are its versions. */
export const RmaPolicy = model
  .define("rma_policy", {
    id: model.id({ prefix: "rmapol" }).primaryKey(),
    name: model.text(),
    priority: model.number().default(0),
    /** `{ sales_channel_ids?, region_ids?, country_codes?, customer_group_ids? }`; empty fits everyone. */
    scope: model.json(),
    published_version_id: model.text().nullable(),
  })
  .indexes([{ on: ["priority"] }])
