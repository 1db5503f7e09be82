import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { knexOf } from "./knex-of"
import {
  assertUsable,
  claimFiles,
  countUnclaimed,
  findFile,
  forgetFiles,
  insertFiles,
  readFiles,
  takeUnclaimed,
  type FileClaim,
  type FileOwner,
} from "./queries/files"
import { readEventsAfter, type EventCursor } from "./queries/events-after"
import {
  listMessages,
  listUnread,
  markRead,
  type Side,
} from "./queries/messages"
import type {
  NewRecord,
  RmaEventRecord,
  RmaFileRecord,
  RmaMessageRecord,
} from "./records"
import DeclarationService from "./declaration-service"

type Shared = Context<EntityManager>

/** Files and messages of cases. */
export default class ConversationService extends DeclarationService {
  @InjectManager()
  async assertUsableFiles(
    claim: FileClaim,
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await assertUsable(knexOf(context), claim)
  }

  @InjectTransactionManager()
  async claimFiles(
    rma_id: string,
    claim: FileClaim,
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await claimFiles(knexOf(context), rma_id, claim)
  }

  @InjectManager()
  async countUnclaimedFiles(
    by: FileOwner,
    @MedusaContext() context: Shared = {}
  ): Promise<number> {
    return await countUnclaimed(knexOf(context), by)
  }

  @InjectTransactionManager()
  async insertFiles(
    by: FileOwner,
    files: NewRecord<RmaFileRecord>[],
    limit: number,
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await insertFiles(knexOf(context), by, files, limit)
  }

  @InjectManager()
  async findFile(
    rma: { id: string; submission_id: string | null },
    file_id: string,
    @MedusaContext() context: Shared = {}
  ): Promise<RmaFileRecord | null> {
    return await findFile(knexOf(context), rma, file_id)
  }

  @InjectManager()
  async readFiles(
    where: Parameters<typeof readFiles>[1],
    @MedusaContext() context: Shared = {}
  ): Promise<RmaFileRecord[]> {
    return await readFiles(knexOf(context), where)
  }

  /** Files that no case claimed since a moment, and none will: for the job that removes them. */
  @InjectTransactionManager()
  async takeUnclaimedFiles(
    before: Date,
    limit: number,
    @MedusaContext() context: Shared = {}
  ): Promise<RmaFileRecord[]> {
    return await takeUnclaimed(knexOf(context), before, limit)
  }

  /** The rows of files that were taken, and are removed. */
  @InjectManager()
  async forgetFiles(
    ids: readonly string[],
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await forgetFiles(knexOf(context), ids)
  }

  @InjectManager()
  async listConversation(
    rma_id: string,
    side: Side,
    page: { limit: number; offset: number },
    @MedusaContext() context: Shared = {}
  ) {
    return await listMessages(knexOf(context), rma_id, side, page)
  }

  /** The first messages that a side has not read, oldest first. */
  @InjectManager()
  async listUnreadMessages(
    rma_id: string,
    side: Side,
    limit: number,
    @MedusaContext() context: Shared = {}
  ): Promise<RmaMessageRecord[]> {
    return await listUnread(knexOf(context), rma_id, side, limit)
  }

  /** How many messages are left unread; null when there is no such message. */
  @InjectTransactionManager()
  async markConversationRead(
    rma_id: string,
    side: Side,
    up_to: string | null,
    @MedusaContext() context: Shared = {}
  ): Promise<number | null> {
    return await markRead(knexOf(context), rma_id, side, up_to)
  }

  /** What happened to cases since, as shoppers may know it. */
  @InjectManager()
  async readEventsAfter(
    cursors: EventCursor[],
    @MedusaContext() context: Shared = {}
  ): Promise<RmaEventRecord[]> {
    return await readEventsAfter(knexOf(context), cursors)
  }
}
