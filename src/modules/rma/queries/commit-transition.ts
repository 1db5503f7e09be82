import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  OPEN_STATUSES,
  type ActorType,
  type CaseStatus,
  type SettlementStatus,
} from "../../../domain/lifecycle"
import { RmaError } from "../errors"
import type {
  NewRecord,
  RmaEventRecord,
  RmaItemRecord,
  RmaOperationRecord,
  RmaRecord,
  RmaSettlementRecord,
} from "../records"
import { settleAllowance } from "./allowances"
import { claimFiles } from "./files"
import { lockOrder, sumHeld } from "./units"
import { insertMessage, type NewMessage } from "./messages"
import { newIds } from "./new-ids"
import { TABLES, toColumns } from "./rows"

export interface Actor {
  type: ActorType
  id: string | null
}

/** A line of the timeline, and of the outbox when it has a `name`. */
export interface TimelineEntry {
  event: string
  name: string | null
  actor: Actor
  reason?: string | null
  data?: Record<string, unknown> | null
  internal?: boolean
}

export interface TransitionInput {
  id: string
  /** The version the decision was taken on. Another one now means somebody was faster. */
  version: number
  from: CaseStatus
  to: CaseStatus
  entry: TimelineEntry
  /** What `entry.actor` writes to the other side with it. */
  message?: NewMessage
  /** Files of the actor that belong to the case from now on, beside those of the message. */
  file_ids?: readonly string[]
  set?: NewRecord<RmaRecord>
  items?: { id: string; set: NewRecord<RmaItemRecord> }[]
  /** Items split off others, with their ids; the others' quantities are in `items`. */
  new_items?: (NewRecord<RmaItemRecord> & { id: string })[]
  /** Settlements planned by this transition. */
  settlements?: NewRecord<RmaSettlementRecord>[]
  settlement_updates?: {
    id: string
    from: SettlementStatus
    to: SettlementStatus
    set?: NewRecord<RmaSettlementRecord>
  }[]
  /** Units moved between our counters and core's on this order (I1). */
  units_moved_on?: string | null
  /** What this settlement added to the order's cumulative sums (decimal strings). */
  paid_on_order?: { order_id: string; due_exact: string; paid: string }
  operation?: { id: string; set: NewRecord<RmaOperationRecord> }
  /**
   * Units that this transition asks for again (reopen, appeal): checked against what is left under the
   * order's row lock, as at submit.
   */
  reserve?: {
    order_id: string
    units_version: number
    available: Record<string, number>
    wanted: Record<string, number>
  } | null
}

/** Rows as they are after a transition: of items and settlements those that it changed or made. */
export interface Committed {
  rma: RmaRecord
  items: RmaItemRecord[]
  settlements: RmaSettlementRecord[]
  event: RmaEventRecord
}

export const insertEvent = async (
  trx: Knex,
  rma_id: string,
  sequence: number,
  from: string | null,
  to: string,
  entry: TimelineEntry
): Promise<RmaEventRecord> => {
  const [event] = await trx(TABLES.event)
    .insert(
      toColumns({
        id: generateEntityId(undefined, "rmaev"),
        rma_id,
        sequence,
        event: entry.event,
        name: entry.name,
        from_status: from,
        to_status: to,
        actor_type: entry.actor.type,
        actor_id: entry.actor.id,
        reason: entry.reason ?? null,
        data: entry.data ?? null,
        internal: entry.internal ?? false,
      })
    )
    .returning<RmaEventRecord[]>("*")
  return present(event)
}

/** A row that was just written. */
const present = <T>(row: T | undefined): T => {
  if (row === undefined) {
    throw new RmaError("internal", { message: "A row was not written." })
  }
  return row
}

const reserveAgain = async (
  trx: Knex,
  rmaId: string,
  reserve: NonNullable<TransitionInput["reserve"]>
) => {
  if ((await lockOrder(trx, reserve.order_id)) !== reserve.units_version) {
    throw new RmaError("order_busy", {
      message: "This order changes right now.",
      retry_after: 1,
    })
  }
  const held = await sumHeld(trx, Object.keys(reserve.wanted), rmaId)
  for (const [id, quantity] of Object.entries(reserve.wanted)) {
    if ((held[id] ?? 0) + quantity > (reserve.available[id] ?? 0)) {
      throw new RmaError("units_taken", {
        message:
          "Some of these units were returned or requested again meanwhile.",
        data: { item_id: id },
      })
    }
  }
}

/**
 * A case's status once whoever changes it right now has ended. After an operation was written, nobody gets by it:
 * who was faster is seen here, who comes later sees the operation.
 */
export const settledStatus = async (
  trx: Knex,
  id: string
): Promise<CaseStatus | null> => {
  const row = await trx(TABLES.rma)
    .where({ id, deleted_at: null })
    .forUpdate()
    .first<{ status: CaseStatus } | undefined>("status")
  return row?.status ?? null
}

const insertSettlements = async (
  trx: Knex,
  settlements: NewRecord<RmaSettlementRecord>[]
): Promise<RmaSettlementRecord[]> => {
  if (!settlements.length) {
    return []
  }
  const ids = newIds("rmaset", settlements.length)
  return await trx(TABLES.settlement)
    .insert(
      settlements.map((row, index) => toColumns({ id: ids[index], ...row }))
    )
    .returning<RmaSettlementRecord[]>("*")
}

/** What a provider's message noted of a payment stays, and undid, whoever read the payment before it and writes it now. */
const NOTED = `jsonb_strip_nulls(jsonb_build_object(
  'late', payment -> 'late', 'told_at', payment -> 'told_at', 'closed_at', payment -> 'closed_at'
))`

const paymentOf = (
  trx: Knex,
  { payment }: NewRecord<RmaSettlementRecord> = {}
) =>
  payment === undefined
    ? {}
    : {
        payment: payment
          ? trx.raw(`(?::jsonb - 'closed_at') || ${NOTED}`, [
              JSON.stringify(payment),
            ])
          : trx.raw("case when payment -> 'late' is not null then payment end"),
      }

const updateSettlements = async (
  trx: Knex,
  input: TransitionInput
): Promise<RmaSettlementRecord[]> => {
  const rows: RmaSettlementRecord[] = []
  for (const { id, from, to, set } of input.settlement_updates ?? []) {
    const [row] = await trx(TABLES.settlement)
      .where({ id, status: from })
      .update({
        ...toColumns(set ?? {}),
        ...paymentOf(trx, set),
        status: to,
        version: trx.raw("version + 1"),
        updated_at: trx.fn.now(),
      })
      .returning<RmaSettlementRecord[]>("*")
    if (!row) {
      throw new RmaError("lost_race", {
        message: "This settlement was changed by somebody else.",
      })
    }
    rows.push(row)
  }
  return rows
}

const insertItems = async (
  trx: Knex,
  items: NonNullable<TransitionInput["new_items"]>
): Promise<RmaItemRecord[]> =>
  items.length
    ? await trx(TABLES.item)
        .insert(items.map(toColumns))
        .returning<RmaItemRecord[]>("*")
    : []

const updateItems = async (
  trx: Knex,
  input: TransitionInput
): Promise<RmaItemRecord[]> => {
  const rows: RmaItemRecord[] = []
  for (const { id, set } of input.items ?? []) {
    const [row] = await trx(TABLES.item)
      .where({ id, rma_id: input.id })
      .update({ ...toColumns(set), updated_at: trx.fn.now() })
      .returning<RmaItemRecord[]>("*")
    rows.push(present(row))
  }
  return rows
}

/**
 * What core is told and cannot be asked to forget: while it is under way, or a crash left it, nobody else takes
 * the case to another status. Its own end would find no way there, and core would stay told.
 */
const IRREVOCABLE = ["cancel", "withdraw", "receive"]

const othersAtWork = (trx: Knex, { id, operation }: TransitionInput) => {
  const query = trx(TABLES.operation)
    .where({ rma_id: id, status: "executing", deleted_at: null })
    .whereIn("kind", IRREVOCABLE)
  return operation ? query.whereNot({ id: operation.id }) : query
}

const isOver = (status: CaseStatus): boolean =>
  !(OPEN_STATUSES as readonly string[]).includes(status)

/**
 * The one way a case changes: compare-and-set on its version, its items, its settlements and one timeline
 * row, in one transaction. Returns what it wrote.
 * @throws RmaError `lost_race` when the case is no longer as it was read; `order_busy` (retryable) when core is
 *   being told something of it that cannot be taken back
 */
export const commitTransition = async (
  trx: Knex,
  input: TransitionInput
): Promise<Committed> => {
  if (input.reserve) {
    await reserveAgain(trx, input.id, input.reserve)
  }
  const [rma] = await trx(TABLES.rma)
    .where({
      id: input.id,
      version: input.version,
      status: input.from,
      deleted_at: null,
    })
    .update({
      ...toColumns(input.set ?? {}),
      status: input.to,
      version: input.version + 1,
      updated_at: trx.fn.now(),
    })
    .returning<RmaRecord[]>("*")
  if (!rma) {
    throw new RmaError("lost_race", {
      message: "This case was changed by somebody else meanwhile.",
    })
  }
  // After the update, whose row lock an operation that begins now waits for (`settledStatus`).
  if (
    input.from !== input.to &&
    (await othersAtWork(trx, input).first<{ id: string } | undefined>("id"))
  ) {
    throw new RmaError("order_busy", {
      message: "This case is being worked on.",
      retry_after: 5,
    })
  }
  const items = [
    ...(await updateItems(trx, input)),
    ...(await insertItems(trx, input.new_items ?? [])),
  ]
  const settlements = [
    ...(await insertSettlements(trx, input.settlements ?? [])),
    ...(await updateSettlements(trx, input)),
  ]
  if (input.units_moved_on) {
    await trx(TABLES.order)
      .where({ id: input.units_moved_on })
      .update({ units_version: trx.raw("units_version + 1") })
  }
  if (input.paid_on_order) {
    const { order_id, due_exact, paid } = input.paid_on_order
    await trx(TABLES.order)
      .where({ id: order_id })
      .update({
        due_exact: trx.raw("(due_exact::numeric + ?::numeric)::text", [
          due_exact,
        ]),
        paid: trx.raw("(paid::numeric + ?::numeric)::text", [paid]),
      })
  }
  if (input.operation) {
    await trx(TABLES.operation)
      .where({ id: input.operation.id })
      .update({ ...toColumns(input.operation.set), updated_at: trx.fn.now() })
  }
  if (isOver(input.from) !== isOver(input.to)) {
    await settleAllowance(trx, input.id)
  }
  const by = input.entry.actor
  if (input.file_ids) {
    const claim = { file_ids: input.file_ids, by, within: [input.id] }
    await claimFiles(trx, input.id, claim)
  }
  if (input.message) {
    const told = { event: input.entry.event, by, sequence: input.version + 1 }
    await insertMessage(trx, input.id, told, input.message)
  }
  const event = await insertEvent(
    trx,
    input.id,
    input.version + 1,
    input.from,
    input.to,
    input.entry
  )
  return { rma, items, settlements, event }
}
