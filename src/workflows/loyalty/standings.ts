import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  guestStanding,
  standingOf,
  type LoyaltyMeasure,
  type LoyaltyTier,
  type Standing,
} from "../../domain/loyalty"
import { RMA_MODULE } from "../../modules/rma"
import { messageOf } from "../../modules/rma/message-of"
import { tierTerms } from "../../modules/rma/queries/loyalty-tiers"
import type { CachedStanding } from "../../modules/rma/queries/standings"
import type RmaModuleService from "../../modules/rma/service"
import type { CoreCustomer } from "../order/load-customers"

/** Events may be lost: what nobody measured for so long is measured again. */
const TRUSTED_MS = 24 * 60 * 60 * 1000

/** What is known of customers without measuring anything. */
export interface KnownStandings {
  cached: CachedStanding[]
  tiers: LoyaltyTier[]
}

/** Reads what is cached of these customers: one look-up by key, beside the tiers. */
export const loadKnownStandings = async (
  container: MedusaContainer,
  customerIds: string[]
): Promise<KnownStandings> => {
  if (!customerIds.length) {
    return { cached: [], tiers: [] }
  }
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const [cached, tiers] = await Promise.all([
    rma.readStandings(customerIds),
    rma.readTiers(),
  ])
  return { cached, tiers: tiers.map(tierTerms) }
}

/** A threshold in a period that nobody measured yet: the tiers changed since. */
const covers = (measure: LoyaltyMeasure, tiers: readonly LoyaltyTier[]) =>
  !measure.figures.length ||
  tiers.every(
    ({ thresholds }) =>
      !thresholds ||
      measure.figures.some(
        ({ period }) => period === (thresholds.period ?? null)
      )
  )

const freshOf = (
  { row }: CachedStanding,
  tiers: readonly LoyaltyTier[],
  provider: string,
  now: Date
): LoyaltyMeasure | null =>
  row?.measure &&
  row.computed_at &&
  row.provider === provider &&
  now.getTime() - row.computed_at.getTime() < TRUSTED_MS &&
  (!row.valid_until || row.valid_until > now) &&
  covers(row.measure, tiers)
    ? row.measure
    : null

const groupsOf = (customer: CoreCustomer): string[] =>
  (customer.groups ?? []).map(({ id }) => id)

const measureAgain = async (
  container: MedusaContainer,
  stale: CachedStanding[],
  customers: ReadonlyMap<string, CoreCustomer>,
  tiers: LoyaltyTier[],
  now: Date
): Promise<Record<string, LoyaltyMeasure | undefined>> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { id, provider } = rma.getLoyaltyProvider()
  const asked = stale.flatMap(({ customer_id }) => {
    const customer = customers.get(customer_id)
    return customer
      ? [
          {
            id: customer_id,
            registered: customer.has_account,
            group_ids: groupsOf(customer),
          },
        ]
      : []
  })
  try {
    const measured = await provider.measure({
      customers: asked,
      tiers,
      now: now.toISOString(),
    })
    await rma.saveStandings(
      stale.flatMap(({ customer_id, token }) => {
        const measure = measured[customer_id]
        return measure
          ? [
              {
                customer_id,
                token,
                provider: id,
                measure,
                computed_at: now,
                valid_until: measure.valid_until
                  ? new Date(measure.valid_until)
                  : null,
              },
            ]
          : []
      })
    )
    return measured
  } catch (error) {
    // Someone else's service may be down: returns go on, with what was known last.
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`rma: no standing from "${id}": ${messageOf(error)}`)
    return Object.fromEntries(
      stale.map(({ customer_id, row }) => [
        customer_id,
        row?.provider === id ? (row.measure ?? undefined) : undefined,
      ])
    )
  }
}

/**
 * Where customers stand, by id. Guests have no tier, only a return rate; a customer whom the provider does
 * not know is left out, so that conditions on loyalty are `fact_missing`. What is stale is measured, all of
 * it at once.
 *
 * @param customers with their groups as they are now
 */
export const standingsOf = async (
  container: MedusaContainer,
  customers: ReadonlyMap<string, CoreCustomer>,
  { cached, tiers }: KnownStandings,
  now: Date
): Promise<Map<string, Standing>> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { id: provider } = rma.getLoyaltyProvider()
  const fresh = new Map(
    cached.map((one) => [one.customer_id, freshOf(one, tiers, provider, now)])
  )
  const stale = cached.filter(
    ({ customer_id }) => customers.has(customer_id) && !fresh.get(customer_id)
  )
  const measured = stale.length
    ? await measureAgain(container, stale, customers, tiers, now)
    : {}
  const standings = new Map<string, Standing>()
  for (const { customer_id, override } of cached) {
    const customer = customers.get(customer_id)
    const measure = fresh.get(customer_id) ?? measured[customer_id]
    if (customer && !customer.has_account) {
      standings.set(customer_id, guestStanding(measure))
    } else if (customer && (measure ?? override)) {
      const standing = standingOf({
        measure: measure ?? { figures: [] },
        tiers,
        group_ids: groupsOf(customer),
        override,
      })
      standings.set(customer_id, standing)
    }
  }
  return standings
}
