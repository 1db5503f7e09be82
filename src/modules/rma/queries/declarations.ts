import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { DeclarationStatus } from "../declaration-status"
import type { NewRecord, RmaDeclarationRecord } from "../records"
import { TABLES, toColumns } from "./rows"

export type Declared = Pick<
  RmaDeclarationRecord,
  "name" | "email" | "order_number" | "items" | "locale" | "digest"
>

/** Keeps a declaration; the same one again, before staff were done with it, is counted on the first. */
export const keepDeclaration = async (
  trx: Knex,
  declared: Declared,
  now: Date
): Promise<RmaDeclarationRecord> => {
  const [row] = await trx(TABLES.declaration)
    .insert(
      toColumns({
        ...declared,
        id: generateEntityId(undefined, "rmadecl"),
        status: "received",
        received_at: now,
      })
    )
    .onConflict(
      trx.raw("(digest) where handled_at is null and deleted_at is null")
    )
    .merge({
      times: trx.raw(`${TABLES.declaration}.times + 1`),
      repeated_at: now,
      updated_at: now,
    })
    .returning<RmaDeclarationRecord[]>("*")
  return row as RmaDeclarationRecord
}

export const readDeclaration = async (
  knex: Knex,
  id: string
): Promise<RmaDeclarationRecord | null> =>
  (await knex(TABLES.declaration)
    .where({ id, deleted_at: null })
    .first<RmaDeclarationRecord | undefined>()) ?? null

/** One page, the newest first, and how many there are. */
export const listDeclarations = async (
  knex: Knex,
  filters: { status?: readonly DeclarationStatus[] },
  page: { limit: number; offset: number }
): Promise<{ rows: RmaDeclarationRecord[]; count: number }> => {
  const filtered = () =>
    knex(TABLES.declaration)
      .where({ deleted_at: null })
      .modify((builder) => {
        if (filters.status?.length) {
          void builder.whereIn("status", filters.status)
        }
      })
  const rows = await filtered()
    .orderBy([
      { column: "received_at", order: "desc" },
      { column: "id", order: "desc" },
    ])
    .limit(page.limit)
    .offset(page.offset)
    .select<RmaDeclarationRecord[]>("*")
  const [counted] = await filtered().count<{ count: string }[]>({ count: "*" })
  return { rows, count: Number(counted?.count ?? 0) }
}

/** Writes what came of it, unless staff were done with it first. @returns whether it was written */
export const settleDeclaration = async (
  trx: Knex,
  id: string,
  set: NewRecord<RmaDeclarationRecord>
): Promise<boolean> =>
  (await trx(TABLES.declaration)
    .where({ id, handled_at: null, deleted_at: null })
    .update({ ...toColumns(set), updated_at: trx.fn.now() })) > 0

/** Notes that so many of its times were acknowledged. */
export const countAcknowledged = async (
  trx: Knex,
  id: string,
  times: number
): Promise<void> => {
  await trx(TABLES.declaration)
    .where({ id })
    .update({
      acknowledged: trx.raw("greatest(acknowledged, ?)", [times]),
      updated_at: trx.fn.now(),
    })
}

/**
 * Declarations that nothing was made of yet, or whose last time was not acknowledged; those looked at longest ago
 * first, each given to one caller. Written as the partial index is.
 */
export const claimUnfinished = async (
  trx: Knex,
  before: Date,
  limit: number
): Promise<RmaDeclarationRecord[]> => {
  const { rows } = await trx.raw<{ rows: RmaDeclarationRecord[] }>(
    `update ${TABLES.declaration} set updated_at = now() where id in (
      select id from ${TABLES.declaration}
      where (status = 'received' or acknowledged < times) and deleted_at is null and updated_at < :before
      order by updated_at limit :limit for update skip locked
    ) returning *`,
    { before, limit }
  )
  return rows
}
