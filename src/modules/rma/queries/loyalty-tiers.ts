import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { LoyaltyTier, TierThresholds } from "../../../domain/loyalty"
import { tierPlaces } from "../../../domain/loyalty/tier-places"
import { RmaError } from "../errors"
import type { RmaLoyaltyTierRecord } from "../records"
import { isUniqueViolation, TABLES, toColumns } from "./rows"

export interface TierInput {
  code: string
  name: Record<string, string>
  rank: number
  thresholds: TierThresholds | null
  customer_group_ids: string[]
}

/** A tier as `domain` reads it. */
export const tierTerms = (row: RmaLoyaltyTierRecord): LoyaltyTier => ({
  code: row.code,
  name: row.name,
  rank: row.rank,
  thresholds: row.thresholds,
  customer_group_ids: row.customer_group_ids ?? [],
})

const sayTaken = (error: unknown): never => {
  for (const key of ["code", "rank"]) {
    if (isUniqueViolation(error, `rma_loyalty_tier_${key}`)) {
      throw new RmaError("tier_exists", {
        message: `There is a tier of this ${key} already.`,
      })
    }
  }
  throw error
}

/** All tiers, the lowest rank first: a programme has a handful. */
export const readTiers = async (knex: Knex): Promise<RmaLoyaltyTierRecord[]> =>
  await knex(TABLES.tier).where({ deleted_at: null }).orderBy("rank")

/** @throws RmaError `tier_exists` when code or rank is taken */
export const insertTier = async (
  trx: Knex,
  input: TierInput
): Promise<string> => {
  const id = generateEntityId(undefined, "rmatier")
  try {
    await trx(TABLES.tier).insert(toColumns({ ...input, id }))
  } catch (error) {
    sayTaken(error)
  }
  return id
}

/** Replaces what is given; the code stays, because policies name it. @throws RmaError `not_found`, `tier_exists` */
export const updateTier = async (
  trx: Knex,
  id: string,
  input: Partial<Omit<TierInput, "code">>
): Promise<void> => {
  try {
    const changed = await trx(TABLES.tier)
      .where({ id, deleted_at: null })
      .update({ ...toColumns(input), updated_at: trx.fn.now() })
    if (!changed) {
      throw new RmaError("not_found", { message: "There is no such tier." })
    }
  } catch (error) {
    sayTaken(error)
  }
}

interface NamedVersion {
  policy_id: string
  name: string
  version: number
  status: string
  document: Record<string, unknown>
}

/** Where published and draft policies, and overrides that last, name a tier. */
const usesOf = async (trx: Knex, code: string): Promise<string[]> => {
  const versions: NamedVersion[] = await trx(`${TABLES.version} as v`)
    .join(`${TABLES.policy} as p`, "p.id", "v.policy_id")
    .whereIn("v.status", ["draft", "published"])
    .where({ "v.deleted_at": null, "p.deleted_at": null })
    .select("v.policy_id", "p.name", "v.version", "v.status", "v.document")
  const given = await trx(TABLES.override)
    .where({ tier: code, revoked_at: null, deleted_at: null })
    .where("ends_at", ">", trx.fn.now())
    .select<{ customer_id: string }[]>("customer_id")
    .limit(20)
  return [
    ...versions.flatMap(({ name, version, status, document }) =>
      tierPlaces(document, code).map(
        (place) => `policy "${name}", version ${version} (${status}): ${place}`
      )
    ),
    ...given.map(({ customer_id }) => `override of ${customer_id}`),
  ]
}

/** @throws RmaError `not_found`, `tier_in_use` with the places that name it */
export const removeTier = async (trx: Knex, id: string): Promise<void> => {
  const tier = await trx(TABLES.tier)
    .where({ id, deleted_at: null })
    .forUpdate()
    .first<RmaLoyaltyTierRecord | undefined>()
  if (!tier) {
    throw new RmaError("not_found", { message: "There is no such tier." })
  }
  const places = await usesOf(trx, tier.code)
  if (places.length) {
    throw new RmaError("tier_in_use", {
      message: `The tier is in use and cannot be deleted:\n${places.join("\n")}`,
      findings: places.map((place) => ({
        code: "tier_in_use",
        effect: "deny",
        message: place,
        observed: { place },
        expected: null,
      })),
    })
  }
  await trx(TABLES.tier).where({ id }).update({ deleted_at: trx.fn.now() })
}
