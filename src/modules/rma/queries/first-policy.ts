import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { insertPolicy, publishDraft, type PolicyInput } from "./policies"
import { TABLES } from "./rows"

/**
 * Publishes a policy where there is none. Of several processes that try at once one does it; the others
 * wait for its short transaction and find the policy.
 *
 * @returns its id; null when there was a policy already
 */
export const publishFirstPolicy = async (
  trx: Knex,
  input: PolicyInput
): Promise<string | null> => {
  await trx.raw("select pg_advisory_xact_lock(hashtext('rma_first_policy'))")
  const known: unknown = await trx(TABLES.policy)
    .where({ deleted_at: null })
    .first("id")
  if (known) {
    return null
  }
  const id = await insertPolicy(trx, input)
  const [draft]: { id: string }[] = await trx(TABLES.version)
    .where({ policy_id: id })
    .select("id")
  await publishDraft(trx, id, {
    id: draft?.id ?? "",
    note: null,
    author_id: input.author_id,
  })
  return id
}
