import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { RmaMessageRecord } from "../records"
import { countAgainst, type Limit } from "./attempts"
import { claimFiles, type FileOwner } from "./files"
import { TABLES, toColumns } from "./rows"

/** What is written to the other side together with an event. */
export interface NewMessage {
  text: string
  file_ids?: readonly string[]
  /** Between staff. */
  internal?: boolean
  /** How many its author may write. */
  limit?: Limit
}

/** Who reads; guests and shoppers are one side. */
export type Side = "shopper" | "staff"

const SHOPPERS = ["shopper", "guest"]

const unreadColumn = (side: Side): "shopper_unread" | "staff_unread" =>
  `${side}_unread`

/**
 * Writes a message and counts it for the other side, in the transaction of its timeline row.
 * @throws RmaError `unknown_file`, `too_many_tries`
 */
export const insertMessage = async (
  trx: Knex,
  rma_id: string,
  { event, by, sequence }: { event: string; by: FileOwner; sequence: number },
  { text, file_ids = [], internal = false, limit }: NewMessage
): Promise<void> => {
  if (limit) {
    await countAgainst(trx, limit, new Date())
  }
  await claimFiles(trx, rma_id, { file_ids, by, within: [rma_id], internal })
  await trx(TABLES.message).insert(
    toColumns({
      id: generateEntityId(undefined, "rmamsg"),
      rma_id,
      sequence,
      event,
      author_type: by.type,
      author_id: by.id,
      text,
      file_ids: [...new Set(file_ids)],
      internal,
    })
  )
  if (!internal) {
    const column = unreadColumn(
      SHOPPERS.includes(by.type) ? "staff" : "shopper"
    )
    await trx(TABLES.rma)
      .where({ id: rma_id })
      .update({ [column]: trx.raw("?? + 1", [column]) })
  }
}

/** The conversation of a case, newest first; shoppers see nothing that is internal. */
export const listMessages = async (
  knex: Knex,
  rma_id: string,
  side: Side,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ rows: RmaMessageRecord[]; count: number }> => {
  const all = () =>
    knex(TABLES.message).where({
      rma_id,
      deleted_at: null,
      ...(side === "shopper" ? { internal: false } : {}),
    })
  const rows = (await all()
    .orderBy([
      { column: "sequence", order: "desc" },
      { column: "id", order: "desc" },
    ])
    .limit(limit)
    .offset(offset)) as RmaMessageRecord[]
  const counted = await all()
    .count({ count: "*" })
    .first<{ count: string } | undefined>()
  return { rows, count: Number(counted?.count ?? 0) }
}

/** What the other side wrote, and this one has not read. */
const unreadBy = (knex: Knex, rma_id: string, side: Side) => {
  const unread = knex(TABLES.message).where({
    rma_id,
    internal: false,
    read_at: null,
    deleted_at: null,
  })
  return side === "staff"
    ? unread.whereIn("author_type", SHOPPERS)
    : unread.whereNotIn("author_type", SHOPPERS)
}

/** The first messages that a side has not read, oldest first. */
export const listUnread = async (
  knex: Knex,
  rma_id: string,
  side: Side,
  limit: number
): Promise<RmaMessageRecord[]> =>
  (await unreadBy(knex, rma_id, side)
    .orderBy([{ column: "sequence" }, { column: "id" }])
    .limit(limit)) as RmaMessageRecord[]

/**
 * Marks what the other side wrote as read, up to a message or all there is.
 * @returns how many are left; null when there is no such message in the case
 */
export const markRead = async (
  trx: Knex,
  rma_id: string,
  side: Side,
  up_to: string | null
): Promise<number | null> => {
  // Holds the case: a message that comes meanwhile waits, and is counted after this.
  await trx(TABLES.rma).where({ id: rma_id }).forUpdate().first("id")
  const last =
    up_to === null
      ? null
      : await trx(TABLES.message)
          .where({
            id: up_to,
            rma_id,
            deleted_at: null,
            ...(side === "shopper" ? { internal: false } : {}),
          })
          .first<{ sequence: number } | undefined>("sequence")
  if (last === undefined) {
    return null
  }
  const waiting = () => unreadBy(trx, rma_id, side)
  const read = waiting()
  if (last) {
    void read.where("sequence", "<=", last.sequence)
  }
  await read.update({ read_at: trx.fn.now() })
  const left = await waiting()
    .count({ count: "*" })
    .first<{ count: string } | undefined>()
  const unread = Number(left?.count ?? 0)
  await trx(TABLES.rma)
    .where({ id: rma_id })
    .update({ [unreadColumn(side)]: unread })
  return unread
}
