import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { knexOf } from "./knex-of"
import {
  dropDeliveries,
  findByReturn,
  findComing,
  findGoing,
  hasDelivery,
  keepDelivery,
} from "./queries/tracking"
import { claimKeepReminders } from "./queries/kept-goods"
import ReplayService from "./replay-service"

type Shared = Context<EntityManager>

/** Cases by their parcels, and the messages of carriers that were taken already. */
export default class TrackingService extends ReplayService {
  /** What comes, and what goes home, under one of these numbers. */
  @InjectManager()
  async findTracked(
    numbers: readonly string[],
    @MedusaContext() context: Shared = {}
  ) {
    const knex = knexOf(context)
    return {
      coming: await findComing(knex, numbers),
      going: await findGoing(knex, numbers),
    }
  }

  @InjectManager()
  async findByReturn(
    return_id: string,
    @MedusaContext() context: Shared = {}
  ): Promise<string | null> {
    return await findByReturn(knexOf(context), return_id)
  }

  /** @param id `<hook>:<delivery id>` */
  @InjectManager()
  async hasDelivery(
    id: string,
    @MedusaContext() context: Shared = {}
  ): Promise<boolean> {
    return await hasDelivery(knexOf(context), id)
  }

  /** False when this message was taken before. @param id `<hook>:<delivery id>` */
  @InjectTransactionManager()
  async keepDelivery(
    id: string,
    @MedusaContext() context: Shared = {}
  ): Promise<boolean> {
    return await keepDelivery(knexOf(context), id)
  }

  @InjectTransactionManager()
  async dropDeliveries(
    before: Date,
    @MedusaContext() context: Shared = {}
  ): Promise<number> {
    return await dropDeliveries(knexOf(context), before)
  }

  /** Cases whose undeliverable goods are not kept much longer, each given to one caller once. */
  @InjectTransactionManager()
  async claimKeepReminders(
    now: Date,
    keep: string,
    limit: number,
    @MedusaContext() context: Shared = {}
  ) {
    return await claimKeepReminders(knexOf(context), now, keep, limit)
  }
}
