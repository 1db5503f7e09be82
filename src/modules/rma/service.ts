import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { knexOf } from "./knex-of"
import type { LoyaltyProvider } from "../../types/loyalty"
import { loyaltyProviderKey } from "./loyalty-provider-key"
import DueService from "./due-service"
import { parseOptions, type RmaOptions } from "./options"
import { readAllowanceEntries } from "./queries/allowances"
import { countAgainst, type Limit } from "./queries/attempts"
import {
  commitTransition,
  insertEvent,
  type TimelineEntry,
  type TransitionInput,
  settledStatus,
} from "./queries/commit-transition"
import { claimFiles, releaseFiles, type FileOwner } from "./queries/files"
import { markSent } from "./queries/mark-sent"
import { listCases, type Page, type QueueFilters } from "./queries/list-cases"
import {
  KeyTaken,
  openCases,
  type OpenCasesInput,
  type OpenCasesResult,
} from "./queries/open-cases"
import { readOrderSettlements } from "./queries/order-settlements"
import { acquireLease, releaseLease, renewLease } from "./queries/order-lease"
import { readCases } from "./queries/read-cases"
import { TABLES, toColumns } from "./queries/rows"
import { countSerialCases } from "./queries/serials"
import { readLineUnits, sumHeld } from "./queries/units"
import type {
  NewRecord,
  RmaEventRecord,
  RmaOperationRecord,
  RmaRecord,
} from "./records"

type Shared = Context<EntityManager>

/**
 * Storage of cases. Every change of a case goes through `commitTransition`; what it may be
 * is decided by `domain`, and who may ask for it by the workflows.
 */
export default class RmaModuleService extends DueService {
  protected readonly options_: RmaOptions
  protected readonly container_: Record<string, unknown>

  constructor(
    container: Record<string, unknown>,
    options?: Record<string, unknown>
  ) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService reads the container from the arguments
    super(...arguments)
    this.container_ = container
    this.options_ = parseOptions(options)
  }

  getOptions(): RmaOptions {
    return this.options_
  }

  /** The loyalty provider that the options chose. */
  getLoyaltyProvider(): { id: string; provider: LoyaltyProvider } {
    const id = this.options_.loyalty.provider
    return {
      id,
      provider: this.container_[loyaltyProviderKey(id)] as LoyaltyProvider,
    }
  }

  // Cases

  /** `replayed`: another call wrote the same idempotency key first, so nothing was written here. */
  @InjectManager()
  async openCases(
    input: OpenCasesInput,
    @MedusaContext() context: Shared = {}
  ): Promise<OpenCasesResult | { status: "replayed" }> {
    try {
      return await this.openCases_(input, context)
    } catch (error) {
      if (error instanceof KeyTaken) {
        return { status: "replayed" }
      }
      throw error
    }
  }

  @InjectTransactionManager()
  protected async openCases_(
    input: OpenCasesInput,
    @MedusaContext() context: Shared = {}
  ): Promise<OpenCasesResult> {
    return await openCases(knexOf(context), input)
  }

  @InjectTransactionManager()
  async commitTransition(
    input: TransitionInput,
    @MedusaContext() context: Shared = {}
  ) {
    return await commitTransition(knexOf(context), input)
  }

  @InjectTransactionManager()
  async settledStatus(id: string, @MedusaContext() context: Shared = {}) {
    return await settledStatus(knexOf(context), id)
  }

  @InjectManager()
  async readCases(ids: string[], @MedusaContext() context: Shared = {}) {
    return await readCases(knexOf(context), ids)
  }

  @InjectManager()
  async readQueue(
    filters: QueueFilters,
    page: Page,
    @MedusaContext() context: Shared = {}
  ) {
    return await listCases(knexOf(context), filters, page)
  }

  /** How many cases, open or granted, hold each serial number (by `serialKey`). */
  @InjectManager()
  async countSerialCases(
    keys: string[],
    @MedusaContext() context: Shared = {}
  ): Promise<Record<string, number>> {
    return await countSerialCases(knexOf(context), keys)
  }

  /** Ids of the submission that this principal made under this key, with the hash of its body. */
  @InjectManager()
  async findSubmission(
    principal: string,
    key: string,
    @MedusaContext() context: Shared = {}
  ) {
    const knex = knexOf(context)
    const first = await knex(TABLES.rma)
      .where({
        idempotency_principal: principal,
        idempotency_key: key,
        deleted_at: null,
      })
      .first<
        Pick<RmaRecord, "id" | "submission_id" | "idempotency_hash"> | undefined
      >("id", "submission_id", "idempotency_hash")
    if (!first) {
      return null
    }
    const linked = await knex(TABLES.rma)
      .where({ submission_id: first.submission_id, deleted_at: null })
      .orderBy("display_id")
      .select<{ id: string }[]>("id")
    return { ids: linked.map((row) => row.id), hash: first.idempotency_hash }
  }

  /** Drafts: a line of the timeline when one is begun; then written as they are typed, as often as one likes. */
  @InjectTransactionManager()
  async saveDraft(
    draft: {
      id?: string
      version?: number
      set: NewRecord<RmaRecord>
      /** Of a new one. */
      entry?: TimelineEntry
      /** What the body names; files it no longer names are let go. */
      files: { file_ids: string[]; by: FileOwner }
      /** How many its owner may begin. */
      limit?: Limit
    },
    @MedusaContext() context: Shared = {}
  ): Promise<string | null> {
    const trx = knexOf(context)
    if (!draft.id) {
      if (draft.limit) {
        await countAgainst(trx, draft.limit, new Date())
      }
      const id = generateEntityId(undefined, "rma")
      await trx(TABLES.rma).insert(
        toColumns({ ...draft.set, id, status: "draft", version: 1 })
      )
      if (draft.entry) {
        await insertEvent(trx, id, 1, null, "draft", draft.entry)
      }
      await claimFiles(trx, id, { ...draft.files, within: [] })
      return id
    }
    const changed = await trx(TABLES.rma)
      .where({
        id: draft.id,
        version: draft.version,
        status: "draft",
        deleted_at: null,
      })
      .update({
        ...toColumns(draft.set),
        version: trx.raw("version + 1"),
        updated_at: trx.fn.now(),
      })
    if (!changed) {
      return null
    }
    await claimFiles(trx, draft.id, { ...draft.files, within: [draft.id] })
    await releaseFiles(trx, draft.id, draft.files.file_ids)
    return draft.id
  }

  // Units (I1)

  /** `units_version` of an order; 0 before its first case. Read it before core's counters. */
  @InjectManager()
  async readOrderSums(orderId: string, @MedusaContext() context: Shared = {}) {
    const row = (await knexOf(context)(TABLES.order)
      .where({ id: orderId })
      .first()) as
      { units_version: number; due_exact: string; paid: string } | undefined
    return {
      units_version: Number(row?.units_version ?? 0),
      due_exact: row?.due_exact ?? "0",
      paid: row?.paid ?? "0",
    }
  }

  @InjectManager()
  async readLineUnits(
    itemIds: string[],
    @MedusaContext() context: Shared = {}
  ) {
    return await readLineUnits(knexOf(context), itemIds)
  }

  @InjectManager()
  async sumHeld(
    itemIds: string[],
    exceptCase?: string,
    @MedusaContext() context: Shared = {}
  ) {
    return await sumHeld(knexOf(context), itemIds, exceptCase)
  }

  @InjectManager()
  async readOrderSettlements(
    orderId: string,
    @MedusaContext() context: Shared = {}
  ) {
    return await readOrderSettlements(knexOf(context), orderId)
  }

  // Allowances

  @InjectManager()
  async readAllowanceEntries(
    customerIds: string[],
    since: string,
    @MedusaContext() context: Shared = {}
  ) {
    return await readAllowanceEntries(knexOf(context), customerIds, since)
  }

  // The order lease

  @InjectManager()
  async acquireOrderLease(
    orderId: string,
    holder: string,
    ttlMs: number,
    @MedusaContext() context: Shared = {}
  ) {
    return await acquireLease(knexOf(context), orderId, holder, ttlMs)
  }

  @InjectManager()
  async renewOrderLease(
    orderId: string,
    holder: string,
    ttlMs: number,
    @MedusaContext() context: Shared = {}
  ) {
    return await renewLease(knexOf(context), orderId, holder, ttlMs)
  }

  @InjectManager()
  async releaseOrderLease(
    orderId: string,
    holder: string,
    @MedusaContext() context: Shared = {}
  ) {
    await releaseLease(knexOf(context), orderId, holder)
  }

  // Operations

  @InjectManager()
  async startOperation(
    operation: {
      rma_id: string
      order_id: string
      kind: string
      input: Record<string, unknown>
    },
    @MedusaContext() context: Shared = {}
  ): Promise<string> {
    const id = generateEntityId(undefined, "rmaop")
    await knexOf(context)(TABLES.operation).insert(
      toColumns({ id, status: "executing", ...operation })
    )
    return id
  }

  @InjectManager()
  async updateOperation(
    id: string,
    set: NewRecord<RmaOperationRecord>,
    @MedusaContext() context: Shared = {}
  ) {
    const trx = knexOf(context)
    await trx(TABLES.operation)
      .where({ id })
      .update({ ...toColumns(set), updated_at: trx.fn.now() })
  }

  /** What a crash left of this kind on a case. To be asked under the order lease. */
  @InjectManager()
  async findUnfinished(
    rma_id: string,
    kind: string,
    @MedusaContext() context: Shared = {}
  ): Promise<RmaOperationRecord | null> {
    const row = await knexOf(context)(TABLES.operation)
      .where({ rma_id, kind, status: "executing", deleted_at: null })
      .orderBy("id", "desc")
      .first<RmaOperationRecord | undefined>()
    return row ?? null
  }

  /**
   * Writes down that a provider is asked next; false when nobody carries this settlement out any more, or it was
   * asked already and may not be `again`.
   */
  @InjectManager()
  async markSent(
    settlementId: string,
    paymentId: string,
    again: boolean,
    @MedusaContext() context: Shared = {}
  ): Promise<boolean> {
    return await markSent(knexOf(context), settlementId, paymentId, again)
  }

  // The outbox

  @InjectManager()
  async findUnemitted(
    where: { ids: string[] } | { older_than: Date; limit: number },
    @MedusaContext() context: Shared = {}
  ): Promise<
    (RmaEventRecord & { order_id: string | null; customer_id: string | null })[]
  > {
    const knex = knexOf(context)
    const query = knex(TABLES.event)
      .join(TABLES.rma, `${TABLES.rma}.id`, `${TABLES.event}.rma_id`)
      .whereNull(`${TABLES.event}.emitted_at`)
      .whereNotNull(`${TABLES.event}.name`)
      .orderBy(`${TABLES.event}.created_at`)
      .select(
        `${TABLES.event}.*`,
        `${TABLES.rma}.order_id`,
        `${TABLES.rma}.customer_id`
      )
    if ("ids" in where) {
      void query.whereIn(`${TABLES.event}.rma_id`, where.ids)
    } else {
      void query
        .where(`${TABLES.event}.created_at`, "<", where.older_than)
        .limit(where.limit)
    }
    return (await query) as (RmaEventRecord & {
      order_id: string | null
      customer_id: string | null
    })[]
  }

  @InjectManager()
  async markEmitted(ids: string[], @MedusaContext() context: Shared = {}) {
    const trx = knexOf(context)
    await trx(TABLES.event)
      .whereIn("id", ids)
      .update({ emitted_at: trx.fn.now() })
  }
}
