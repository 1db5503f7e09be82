import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { knexOf } from "./knex-of"
import LoyaltyService from "./loyalty-service"
import {
  countDecidedCases,
  readDecidedCases,
  type DecidedFilter,
} from "./queries/decided-cases"

type Shared = Context<EntityManager>

/** Decided cases as a replay reads them: page by page, never all at once. */
export default class ReplayService extends LoyaltyService {
  @InjectManager()
  async readDecidedCases(
    filter: DecidedFilter,
    page: { below: string | null; limit: number },
    @MedusaContext() context: Shared = {}
  ) {
    return await readDecidedCases(knexOf(context), filter, page)
  }

  @InjectManager()
  async countDecidedCases(
    filter: DecidedFilter,
    limit: number,
    @MedusaContext() context: Shared = {}
  ) {
    return await countDecidedCases(knexOf(context), filter, limit)
  }
}
