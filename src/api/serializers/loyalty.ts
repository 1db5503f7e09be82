import { type Standing } from "../../domain/loyalty"
import type {
  RmaLoyaltyOverrideRecord,
  RmaLoyaltyTierRecord,
} from "../../modules/rma/records"
import type {
  AdminLoyaltyDto,
  LoyaltyOverrideDto,
  LoyaltyTierDto,
} from "../../types/loyalty-http"
import { shownStanding } from "../../workflows"
import { iso, isoOrNull } from "./values"

export const tierDto = (tier: RmaLoyaltyTierRecord): LoyaltyTierDto => {
  const { spend, ...thresholds } = tier.thresholds ?? {}
  return {
    id: tier.id,
    code: tier.code,
    name: tier.name,
    rank: tier.rank,
    thresholds: tier.thresholds && {
      ...thresholds,
      ...(spend
        ? {
            spend: Object.fromEntries(
              Object.entries(spend).map(([currency, amount]) => [
                currency,
                Number(amount),
              ])
            ),
          }
        : {}),
    },
    customer_group_ids: tier.customer_group_ids ?? [],
    created_at: iso(tier.created_at),
    updated_at: iso(tier.updated_at),
  }
}

const overrideDto = (row: RmaLoyaltyOverrideRecord): LoyaltyOverrideDto => ({
  id: row.id,
  tier: row.tier,
  reason: row.reason,
  author_id: row.author_id,
  created_at: iso(row.created_at),
  ends_at: iso(row.ends_at),
  revoked_at: isoOrNull(row.revoked_at),
  revoked_by: row.revoked_by,
})

/** A customer's standing as staff see it, with every tier that was given by hand. */
export const adminLoyalty = (
  customer: { id: string; has_account: boolean },
  standing: Standing | null,
  overrides: RmaLoyaltyOverrideRecord[],
  locale: string
): AdminLoyaltyDto => {
  const now = Date.now()
  const lasting = overrides.find(
    (row) => !row.revoked_at && new Date(row.ends_at).getTime() > now
  )
  return {
    customer_id: customer.id,
    registered: customer.has_account,
    standing: standing && {
      ...shownStanding(standing, locale),
      source: standing.source,
    },
    override: lasting ? overrideDto(lasting) : null,
    overrides: overrides.map(overrideDto),
  }
}
