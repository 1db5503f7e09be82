import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { LoyaltyMeasure, TierOverride } from "../../../domain/loyalty"
import type { RmaLoyaltyStandingRecord } from "../records"
import { TABLES, toColumns } from "./rows"

export interface CachedStanding {
  customer_id: string
  /** Null: never measured. */
  row: RmaLoyaltyStandingRecord | null
  /** What the row must still be when the new figures are written; null: not there. */
  token: string | null
  override: TierOverride | null
}

interface Read extends Omit<RmaLoyaltyStandingRecord, "id"> {
  customer_id: string
  token: string | null
  override_tier: string | null
  override_ends_at: Date | null
}

/** What is cached of these customers, and the tiers given by hand: one look-up by key. */
export const readStandings = async (
  knex: Knex,
  customerIds: string[]
): Promise<CachedStanding[]> => {
  const { rows } = await knex.raw<{ rows: Read[] }>(
    `select w.id as customer_id, s.provider, s.measure, s.computed_at, s.valid_until,
        s.updated_at::text as token, o.tier as override_tier, o.ends_at as override_ends_at
      from unnest(?::text[]) as w(id)
      left join ${TABLES.standing} s on s.id = w.id and s.deleted_at is null
      left join lateral (
        select tier, ends_at from ${TABLES.override}
        where customer_id = w.id and ends_at > now() and revoked_at is null and deleted_at is null
        order by created_at desc limit 1
      ) o on true`,
    [customerIds]
  )
  return rows.map(
    ({ customer_id, token, override_tier, override_ends_at, ...row }) => ({
      customer_id,
      row: token === null ? null : { ...row, id: customer_id },
      token,
      override:
        override_tier !== null && override_ends_at !== null
          ? { tier: override_tier, ends_at: override_ends_at.toISOString() }
          : null,
    })
  )
}

export interface MeasuredStanding {
  customer_id: string
  token: string | null
  provider: string
  measure: LoyaltyMeasure
  computed_at: Date
  valid_until: Date | null
}

/**
 * Keeps what was measured, unless something happened to the customer in between: then the row stays stale
 * and the next reader measures again.
 */
export const saveStandings = async (
  knex: Knex,
  measured: readonly MeasuredStanding[]
): Promise<void> => {
  for (const { customer_id, token, ...rest } of measured) {
    const row = toColumns(rest)
    await knex(TABLES.standing)
      .insert({ ...row, id: customer_id })
      .onConflict("id")
      .merge({ ...row, updated_at: knex.fn.now() })
      .where(knex.raw(`${TABLES.standing}.updated_at::text = ?`, [token ?? ""]))
  }
}

/** Has the standing of these customers measured again when next read; never measured ones leave a mark too. */
export const markStandingsStale = async (
  knex: Knex,
  customerIds: string[]
): Promise<void> => {
  if (customerIds.length) {
    await knex(TABLES.standing)
      .insert(
        [...new Set(customerIds)].sort().map((id) => ({ id, provider: "" }))
      )
      .onConflict("id")
      .merge({ computed_at: null, updated_at: knex.fn.now() })
  }
}
