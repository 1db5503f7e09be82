import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import AccessService from "./access-service"
import type { DeclarationStatus } from "./declaration-status"
import { knexOf } from "./knex-of"
import {
  claimUnfinished,
  countAcknowledged,
  keepDeclaration,
  listDeclarations,
  readDeclaration,
  settleDeclaration,
  type Declared,
} from "./queries/declarations"
import type { NewRecord, RmaDeclarationRecord } from "./records"

type Shared = Context<EntityManager>

/** Storage of withdrawals that were declared without signing in. */
export default class DeclarationService extends AccessService {
  @InjectTransactionManager()
  async keepDeclaration(
    declared: Declared,
    now: Date,
    @MedusaContext() context: Shared = {}
  ): Promise<RmaDeclarationRecord> {
    return await keepDeclaration(knexOf(context), declared, now)
  }

  @InjectManager()
  async readDeclaration(
    id: string,
    @MedusaContext() context: Shared = {}
  ): Promise<RmaDeclarationRecord | null> {
    return await readDeclaration(knexOf(context), id)
  }

  @InjectManager()
  async readDeclarations(
    filters: { status?: readonly DeclarationStatus[] },
    page: { limit: number; offset: number },
    @MedusaContext() context: Shared = {}
  ) {
    return await listDeclarations(knexOf(context), filters, page)
  }

  /** False when staff were done with it first. */
  @InjectTransactionManager()
  async settleDeclaration(
    id: string,
    set: NewRecord<RmaDeclarationRecord>,
    @MedusaContext() context: Shared = {}
  ): Promise<boolean> {
    return await settleDeclaration(knexOf(context), id, set)
  }

  @InjectTransactionManager()
  async countAcknowledged(
    id: string,
    times: number,
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await countAcknowledged(knexOf(context), id, times)
  }

  /** For the job that finishes what a crash or a busy order left. */
  @InjectTransactionManager()
  async claimUnfinishedDeclarations(
    before: Date,
    limit: number,
    @MedusaContext() context: Shared = {}
  ) {
    return await claimUnfinished(knexOf(context), before, limit)
  }
}
