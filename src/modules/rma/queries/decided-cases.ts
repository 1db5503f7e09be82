import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { StoredDecision } from "../../../domain/replay"
import type { PolicyScope, RmaRecord } from "../records"
import { TABLES } from "./rows"

/** Which cases a policy would have decided. */
export interface DecidedFilter {
  policy_id: string
  /** Policies that it goes before: their cases are its own as far as they fit its scope. */
  outranked_ids: string[]
  scope: PolicyScope
}

const COLUMNS = [
  "id",
  "display_id",
  "request_type",
  "policy_version_id",
  "facts",
  "quote",
] as const

// The trace is most of a decision, and no replay reads it.
const DECISION = `jsonb_build_object(
  'outcome', decision -> 'outcome',
  'findings', decision -> 'findings',
  'items', (
    select coalesce(jsonb_agg(item - 'trace' order by place), '[]')
    from jsonb_array_elements(decision -> 'items') with ordinality as of (item, place)
  )) as decision`

/** A case with all that its decision was taken on (I5). */
export type DecidedCase = Pick<
  RmaRecord,
  "id" | "display_id" | "request_type" | "quote"
> & {
  policy_version_id: string
  facts: NonNullable<RmaRecord["facts"]>
  decision: StoredDecision
}

const inScope = (builder: Knex.QueryBuilder, scope: PolicyScope) => {
  if (scope.sales_channel_ids?.length) {
    void builder.whereIn("sales_channel_id", scope.sales_channel_ids)
  }
  if (scope.region_ids?.length) {
    void builder.whereIn("region_id", scope.region_ids)
  }
  if (scope.country_codes?.length) {
    void builder.whereRaw("facts -> 'order' ->> 'country_code' = any(?)", [
      scope.country_codes,
    ])
  }
  if (scope.customer_group_ids?.length) {
    void builder.whereRaw(
      "jsonb_exists_any(facts -> 'customer' -> 'group_ids', ?)",
      [scope.customer_group_ids]
    )
  }
}

const decided = (knex: Knex, filter: DecidedFilter): Knex.QueryBuilder =>
  knex(TABLES.rma)
    .where({ deleted_at: null })
    .whereNot("status", "draft")
    .whereNotNull("facts")
    .whereNotNull("decision")
    .whereNotNull("policy_version_id")
    .where((either) => {
      void either.where({ policy_id: filter.policy_id }).orWhere((other) => {
        void other.whereIn("policy_id", filter.outranked_ids)
        inScope(other, filter.scope)
      })
    })

/** The next of these cases, newest first. Ids grow with time, so that the last one read is the key of the next page. */
export const readDecidedCases = async (
  knex: Knex,
  filter: DecidedFilter,
  page: { below: string | null; limit: number }
): Promise<DecidedCase[]> => {
  const query = decided(knex, filter)
    .select(...COLUMNS, knex.raw(DECISION))
    .orderBy("id", "desc")
    .limit(page.limit)
  if (page.below !== null) {
    void query.where("id", "<", page.below)
  }
  return (await query) as DecidedCase[]
}

/** How many of these cases there are, counted up to a limit. */
export const countDecidedCases = async (
  knex: Knex,
  filter: DecidedFilter,
  limit: number
): Promise<number> => {
  const some = decided(knex, filter).select(knex.raw("1")).limit(limit)
  const counted = (await knex
    .from(some.as("some"))
    .count({ count: "*" })
    .first()) as { count: string } | undefined
  return Number(counted?.count ?? 0)
}
