import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RmaEventRecord } from "../records"
import { TABLES } from "./rows"

/** How far somebody has followed a case: the `sequence` of the last line of its timeline. */
export interface EventCursor {
  rma_id: string
  after: number
}

/** More at once is read with the next question. */
const MOST = 1000

/**
 * Lines of the timelines of several cases that came after where each was left, internal ones not: one statement by
 * an index, however many cases are followed.
 */
export const readEventsAfter = async (
  knex: Knex,
  cursors: readonly EventCursor[]
): Promise<RmaEventRecord[]> => {
  if (!cursors.length) {
    return []
  }
  const { rows } = await knex.raw<{ rows: RmaEventRecord[] }>(
    `select ${TABLES.event}.*
     from json_to_recordset(?::json) as cursor(rma_id text, after integer)
     join ${TABLES.event} on ${TABLES.event}.rma_id = cursor.rma_id
       and ${TABLES.event}.sequence > cursor.after
     where not ${TABLES.event}.internal and ${TABLES.event}.deleted_at is null
     order by ${TABLES.event}.sequence, ${TABLES.event}.id
     limit ${MOST}`,
    [JSON.stringify(cursors)]
  )
  return rows
}
