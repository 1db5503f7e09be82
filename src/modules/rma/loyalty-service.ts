import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { knexOf } from "./knex-of"
import * as models from "./models"
import {
  giveOverride,
  readOverrides,
  revokeOverride,
  type OverrideInput,
} from "./queries/loyalty-overrides"
import {
  insertTier,
  readTiers,
  removeTier,
  updateTier,
  type TierInput,
} from "./queries/loyalty-tiers"
import {
  markStandingsStale,
  readStandings,
  saveStandings,
  type MeasuredStanding,
} from "./queries/standings"

type Shared = Context<EntityManager>

/** Storage of tiers, standings and the tiers that staff give by hand. */
export default class LoyaltyService extends MedusaService(models) {
  @InjectManager()
  async readTiers(@MedusaContext() context: Shared = {}) {
    return await readTiers(knexOf(context))
  }

  @InjectTransactionManager()
  async createTier(input: TierInput, @MedusaContext() context: Shared = {}) {
    return await insertTier(knexOf(context), input)
  }

  @InjectTransactionManager()
  async editTier(
    id: string,
    input: Partial<Omit<TierInput, "code">>,
    @MedusaContext() context: Shared = {}
  ) {
    await updateTier(knexOf(context), id, input)
  }

  @InjectTransactionManager()
  async deleteTier(id: string, @MedusaContext() context: Shared = {}) {
    await removeTier(knexOf(context), id)
  }

  @InjectTransactionManager()
  async giveOverride(
    input: OverrideInput,
    @MedusaContext() context: Shared = {}
  ) {
    return await giveOverride(knexOf(context), input)
  }

  @InjectTransactionManager()
  async revokeOverride(
    customerId: string,
    by: string | null,
    @MedusaContext() context: Shared = {}
  ) {
    await revokeOverride(knexOf(context), customerId, by)
  }

  @InjectManager()
  async readOverrides(
    customerId: string,
    @MedusaContext() context: Shared = {}
  ) {
    return await readOverrides(knexOf(context), customerId)
  }

  @InjectManager()
  async readStandings(
    customerIds: string[],
    @MedusaContext() context: Shared = {}
  ) {
    return await readStandings(knexOf(context), customerIds)
  }

  @InjectManager()
  async saveStandings(
    measured: MeasuredStanding[],
    @MedusaContext() context: Shared = {}
  ) {
    await saveStandings(knexOf(context), measured)
  }

  @InjectManager()
  async markStandingsStale(
    customerIds: string[],
    @MedusaContext() context: Shared = {}
  ) {
    await markStandingsStale(knexOf(context), customerIds)
  }
}
