import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { RmaError } from "../errors"
import type { RmaLoyaltyOverrideRecord } from "../records"
import { TABLES, toColumns } from "./rows"

export interface OverrideInput {
  customer_id: string
  tier: string
  reason: string
  ends_at: Date
  author_id: string | null
}

const lasting = (knex: Knex, customer_id: string) =>
  knex(TABLES.override)
    .where({ customer_id, revoked_at: null, deleted_at: null })
    .where("ends_at", ">", knex.fn.now())

/** Two of staff at once: the second waits, and ends what the first gave. */
const lockCustomer = async (trx: Knex, customer_id: string): Promise<void> => {
  await trx.raw("select pg_advisory_xact_lock(hashtext(?))", [
    `rma_loyalty_override:${customer_id}`,
  ])
}

const revoke = async (
  trx: Knex,
  customer_id: string,
  by: string | null
): Promise<number> =>
  await lasting(trx, customer_id).update({
    revoked_at: trx.fn.now(),
    revoked_by: by,
    updated_at: trx.fn.now(),
  })

/** Gives a tier by hand; one that lasts already is ended. @throws RmaError `unknown_tier` */
export const giveOverride = async (
  trx: Knex,
  input: OverrideInput
): Promise<string> => {
  await lockCustomer(trx, input.customer_id)
  // Locked, so that nobody deletes the tier meanwhile.
  const tier: unknown = await trx(TABLES.tier)
    .where({ code: input.tier, deleted_at: null })
    .forShare()
    .first("id")
  if (!tier) {
    throw new RmaError("unknown_tier", {
      message: `There is no tier "${input.tier}".`,
    })
  }
  await revoke(trx, input.customer_id, input.author_id)
  const id = generateEntityId(undefined, "rmaover")
  await trx(TABLES.override).insert(toColumns({ ...input, id }))
  return id
}

/** Takes back the tier given by hand. @throws RmaError `not_found` when none lasts */
export const revokeOverride = async (
  trx: Knex,
  customer_id: string,
  by: string | null
): Promise<void> => {
  await lockCustomer(trx, customer_id)
  if (!(await revoke(trx, customer_id, by))) {
    throw new RmaError("not_found", {
      message: "This customer has no tier given by hand.",
    })
  }
}

/** Every tier ever given by hand to a customer, newest first. */
export const readOverrides = async (
  knex: Knex,
  customer_id: string
): Promise<RmaLoyaltyOverrideRecord[]> =>
  await knex(TABLES.override)
    .where({ customer_id, deleted_at: null })
    .orderBy([
      { column: "created_at", order: "desc" },
      { column: "id", order: "desc" },
    ])
    .limit(100)
