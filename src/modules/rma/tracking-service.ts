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
  findDelivery,
  findEarly,
  findGoing,
  hearDelivery,
  takeDelivery,
  type EarlyDelivery,
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
  async findDelivery(
    id: string,
    @MedusaContext() context: Shared = {}
  ): Promise<"heard" | "taken" | null> {
    return await findDelivery(knexOf(context), id)
  }

  /** Keeps what a message says until it is taken. @param id `<hook>:<delivery id>` */
  @InjectTransactionManager()
  async hearDelivery(
    id: string,
    scan: object,
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await hearDelivery(knexOf(context), id, scan)
  }

  /** False when this message was taken before. @param id `<hook>:<delivery id>` */
  @InjectTransactionManager()
  async takeDelivery(
    id: string,
    @MedusaContext() context: Shared = {}
  ): Promise<boolean> {
    return await takeDelivery(knexOf(context), id)
  }

  /** Messages that came before anybody had the number of their parcel, and now somebody has. */
  @InjectManager()
  async findEarlyDeliveries(
    limit: number,
    @MedusaContext() context: Shared = {}
  ): Promise<EarlyDelivery[]> {
    return await findEarly(knexOf(context), limit)
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
