import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Tables of this module. */
export const TABLES = {
  rma: "rma",
  item: "rma_item",
  event: "rma_event",
  message: "rma_message",
  file: "rma_file",
  settlement: "rma_settlement",
  operation: "rma_operation",
  order: "rma_order",
  lease: "rma_order_lease",
  stock_move: "rma_stock_move",
  hook_delivery: "rma_hook_delivery",
  access_code: "rma_access_code",
  access_token: "rma_access_token",
  attempt: "rma_attempt",
  declaration: "rma_declaration",
  policy: "rma_policy",
  version: "rma_policy_version",
  tier: "rma_loyalty_tier",
  standing: "rma_loyalty_standing",
  override: "rma_loyalty_override",
  allowance: "rma_allowance_entry",
} as const

/** Values as the driver wants them: objects and arrays are JSON columns here, without exception. */
export const toColumns = (values: object): Record<string, Knex.Value> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]): [string, Knex.Value] => [
        key,
        value !== null && typeof value === "object" && !(value instanceof Date)
          ? JSON.stringify(value)
          : (value as Knex.Value),
      ])
  )

const UNIQUE_VIOLATION = "23505"

/** Postgres refused a second row under a unique index whose name has this in it. */
export const isUniqueViolation = (error: unknown, index: string): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  error.code === UNIQUE_VIOLATION &&
  "constraint" in error &&
  String(error.constraint).includes(index)
