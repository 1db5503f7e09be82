import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { TABLES } from "./rows"

const RUN_OUT = `exists (
  select 1 from jsonb_array_elements(rma.clocks) as clock
  where clock ->> 'code' = ?
    and (clock ->> 'statutory')::boolean
    and clock ->> 'met_at' is null
    and (clock ->> 'due_at')::timestamptz < ?
)`

/**
 * Cases that nobody decided before this clock of the law ran out, oldest first. That moment stands on the case
 * (`expires_at`), so that an index finds them however many are open.
 */
export const findUnanswered = async (
  knex: Knex,
  clock: string,
  now: Date,
  limit: number
): Promise<string[]> => {
  const rows = await knex(TABLES.rma)
    .where({ status: "submitted", deleted_at: null })
    .where("expires_at", "<", now)
    .whereRaw(RUN_OUT, [clock, now])
    .orderBy("expires_at")
    .limit(limit)
    .select<{ id: string }[]>("id")
  return rows.map(({ id }) => id)
}
