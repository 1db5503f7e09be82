import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { TABLES } from "./rows"

export interface Undecided {
  id: string
  policy_version_id: string | null
}

/**
 * Withdrawals that the policy grants and that nobody decided, since the order was busy or a parcel packed:
 * those submitted before this moment, oldest first; written as the partial index is. What was refused or taken back once
 * is left to persons.
 */
export const findUndecided = async (
  knex: Knex,
  before: Date,
  limit: number
): Promise<Undecided[]> =>
  await knex(TABLES.rma)
    .where({
      status: "submitted",
      legal_basis: "withdrawal",
      deleted_at: null,
    })
    .whereRaw("decision ->> 'outcome' = 'allow'")
    .where("submitted_at", "<", before)
    .whereNotExists(
      knex(TABLES.event)
        .whereRaw("rma_event.rma_id = rma.id")
        .where({ deleted_at: null })
        .whereIn("event", ["reject", "cancel"])
    )
    .orderBy("submitted_at")
    .limit(limit)
    .select<Undecided[]>("id", "policy_version_id")
