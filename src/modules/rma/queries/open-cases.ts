import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { RmaError } from "../errors"
import type { NewRecord, RmaItemRecord, RmaRecord } from "../records"
import { countAgainst, type Limit } from "./attempts"
import { reserveAllowance, type AllowanceReservation } from "./allowances"
import { insertEvent, type TimelineEntry } from "./commit-transition"
import { findContinued } from "./continued"
import { claimFiles, type FileOwner } from "./files"
import { newIds } from "./new-ids"
import { isUniqueViolation, TABLES, toColumns } from "./rows"
import { countSerialCases, lockSerials } from "./serials"
import { lockOrder, sumHeld } from "./units"

/** Rolls a submission back whose idempotency key another call wrote first. */
export class KeyTaken extends RmaError {
  constructor() {
    super("lost_race", { message: "This idempotency key was just used." })
  }
}

export interface NewCase {
  /** A draft that becomes this case; else a new row. */
  draft?: { id: string; version: number }
  rma: NewRecord<RmaRecord>
  items: NewRecord<RmaItemRecord>[]
  entries: TimelineEntry[]
  /** Files that its items name, and who uploaded them. */
  files?: { file_ids: string[]; by: FileOwner }
}

export interface OpenCasesInput {
  /** Units are reserved on this order; null: no order. */
  order: null | {
    id: string
    /** `units_version` read before core's counters were. */
    units_version: number
    /** What core leaves per order line: shipped less requested, received, dismissed. */
    available: Record<string, number>
    /** The policy takes one open case an order. */
    one_open_case?: boolean
  }
  cases: NewCase[]
  /** What the submission takes from the shopper's allowance, once for all its cases. */
  allowance?: AllowanceReservation | null
  /** Earlier cases by serial number as the judge saw them; every number of the request has its count. */
  serials?: Readonly<Record<string, number>>
  /** How many submissions its shopper may make. */
  limit?: Limit
}

export type OpenCasesResult =
  | { status: "opened"; ids: string[] }
  /** Units moved, or a serial number was used, between the reading and the lock: read again. */
  | { status: "stale" }
  /** The allowance was used up between the judging and the lock: judge again. */
  | { status: "allowance_used_up" }
  | { status: "units_taken"; item_ids: string[] }
  | { status: "case_open"; id: string }

const linesOf = (cases: readonly NewCase[]): string[] =>
  cases.flatMap(({ items }) => items.flatMap(({ item_id }) => item_id ?? []))

const overdrawn = async (
  trx: Knex,
  input: OpenCasesInput
): Promise<string[]> => {
  const wanted = new Map<string, number>()
  for (const item of input.cases.flatMap((one) => one.items)) {
    if (item.item_id) {
      wanted.set(
        item.item_id,
        (wanted.get(item.item_id) ?? 0) + (item.held_quantity ?? 0)
      )
    }
  }
  const held = await sumHeld(trx, [...wanted.keys()])
  return [...wanted].flatMap(([id, quantity]) =>
    (held[id] ?? 0) + quantity > (input.order?.available[id] ?? 0) ? [id] : []
  )
}

const serialsUsedSince = async (
  trx: Knex,
  seen: Readonly<Record<string, number>> = {}
): Promise<boolean> => {
  const keys = Object.keys(seen)
  await lockSerials(trx, keys)
  const now = await countSerialCases(trx, keys)
  return keys.some((key) => (now[key] ?? 0) !== seen[key])
}

const openCaseOf = async (trx: Knex, input: OpenCasesInput) =>
  await trx(TABLES.rma)
    .where({ order_id: input.order?.id, deleted_at: null })
    .whereNotIn("status", [
      "draft",
      "resolved",
      "rejected",
      "expired",
      "canceled",
    ])
    .first<{ id: string } | undefined>("id")

const writeCase = async (
  trx: Knex,
  one: NewCase,
  fresh: string
): Promise<string> => {
  const id = one.draft?.id ?? fresh
  const version = (one.draft?.version ?? 0) + 1
  if (one.draft) {
    const changed = await trx(TABLES.rma)
      .where({
        id,
        version: one.draft.version,
        status: "draft",
        deleted_at: null,
      })
      .update({ ...toColumns(one.rma), version, updated_at: trx.fn.now() })
    if (!changed) {
      throw new RmaError("lost_race", {
        message: "This draft was submitted or changed meanwhile.",
      })
    }
  } else {
    await trx(TABLES.rma).insert(toColumns({ ...one.rma, id, version }))
  }
  if (one.items.length) {
    const ids = newIds("rmait", one.items.length)
    await trx(TABLES.item).insert(
      one.items.map((item, index) =>
        toColumns({ ...item, id: ids[index], rma_id: id })
      )
    )
  }
  for (const entry of one.entries) {
    const from = one.draft ? "draft" : null
    await insertEvent(trx, id, version, from, String(one.rma.status), entry)
  }
  return id
}

/**
 * Opens the cases of one submission and reserves their units: one short transaction that touches only
 * our rows (DESIGN § 3). Twenty of these at once queue on the order's row.
 * @throws KeyTaken when another call wrote the same idempotency key first
 * @throws RmaError `too_many_tries` above the limit
 */
export const openCases = async (
  trx: Knex,
  input: OpenCasesInput
): Promise<OpenCasesResult> => {
  if (input.order) {
    const version = await lockOrder(trx, input.order.id)
    if (version !== input.order.units_version) {
      return { status: "stale" }
    }
    const open = input.order.one_open_case
      ? await openCaseOf(trx, input)
      : undefined
    if (open) {
      return { status: "case_open", id: open.id }
    }
    const item_ids = await overdrawn(trx, input)
    if (item_ids.length) {
      return { status: "units_taken", item_ids }
    }
  }
  if (await serialsUsedSince(trx, input.serials)) {
    return { status: "stale" }
  }
  const submission = input.cases[0]?.rma.submission_id
  if (
    input.allowance &&
    submission &&
    !(await reserveAllowance(trx, input.allowance, submission))
  ) {
    return { status: "allowance_used_up" }
  }
  if (input.limit) {
    await countAgainst(trx, input.limit, new Date())
  }
  const continued = await findContinued(trx, linesOf(input.cases))
  const ids: string[] = []
  const fresh = newIds("rma", input.cases.length)
  try {
    for (const [position, one] of input.cases.entries()) {
      const [linked_rma_id = null] = linesOf([one]).flatMap(
        (line) => continued.get(line) ?? []
      )
      const id = await writeCase(
        trx,
        { ...one, rma: { ...one.rma, linked_rma_id } },
        fresh[position] ?? ""
      )
      ids.push(id)
      if (one.files) {
        // Linked cases may show the same picture.
        await claimFiles(trx, id, { ...one.files, within: ids })
      }
    }
  } catch (error) {
    // Said here: outside the transaction Medusa has made a plain "already exists" of it.
    if (isUniqueViolation(error, "idempotency")) {
      throw new KeyTaken()
    }
    throw error
  }
  return { status: "opened", ids }
}
