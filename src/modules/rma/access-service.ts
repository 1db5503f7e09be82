import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { knexOf } from "./knex-of"
import {
  dropAccess,
  findToken,
  insertCode,
  retieToken,
  type NewCode,
} from "./queries/access"
import { takeAttempt, type Limit } from "./queries/attempts"
import {
  redeem,
  type CodeAttempt,
  type NewTokenOf,
  type Redeemed,
} from "./queries/redeem"
import TrackingService from "./tracking-service"

type Shared = Context<EntityManager>

/** Storage of what guests come in by: codes, tokens, and how often each was tried. */
export default class AccessService extends TrackingService {
  /** Null when it was taken, else after how many seconds it can be. */
  @InjectTransactionManager()
  async takeAttempt(
    limits: readonly Limit[],
    now: Date,
    @MedusaContext() context: Shared = {}
  ): Promise<number | null> {
    return await takeAttempt(knexOf(context), limits, now)
  }

  @InjectTransactionManager()
  async keepCode(
    code: NewCode,
    now: Date,
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await insertCode(knexOf(context), code, now)
  }

  /** Tries a code or a link; a right one is used up and becomes the token. */
  @InjectTransactionManager()
  async redeemCode(
    attempt: CodeAttempt,
    token: NewTokenOf,
    now: Date,
    @MedusaContext() context: Shared = {}
  ): Promise<Redeemed> {
    return await redeem(knexOf(context), attempt, token, now)
  }

  @InjectManager()
  async findToken(
    token_hash: string,
    now: Date,
    @MedusaContext() context: Shared = {}
  ) {
    return await findToken(knexOf(context), token_hash, now)
  }

  @InjectTransactionManager()
  async retieToken(
    token_hash: string,
    customer_id: string,
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await retieToken(knexOf(context), token_hash, customer_id)
  }

  @InjectTransactionManager()
  async dropAccess(
    before: Date,
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await dropAccess(knexOf(context), before)
  }
}
