import { z } from "@medusajs/framework/zod"
import { id } from "./fields"

const ids = z.array(id).max(500)

export const policyFields = {
  name: z.string().trim().min(1).max(200),
  priority: z.int().min(-1_000_000).max(1_000_000),
  scope: z.strictObject({
    sales_channel_ids: ids.optional(),
    region_ids: ids.optional(),
    country_codes: z
      .array(z.string().regex(/^[a-z]{2}$/, "a country such as it"))
      .max(300)
      .optional(),
    customer_group_ids: ids.optional(),
  }),
  // What is in it is the policy schema's to judge, with a path for every error.
  document: z.record(z.string(), z.unknown()),
}

/** Which version of a policy, counted from 1. */
export const versionNumber = z.int().min(1).max(1_000_000)
