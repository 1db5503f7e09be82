import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  RmaEventRecord,
  RmaItemRecord,
  RmaRecord,
  RmaSettlementRecord,
} from "../records"

/** A case with everything that belongs to it. */
export interface FullCase {
  rma: RmaRecord
  items: RmaItemRecord[]
  events: RmaEventRecord[]
  settlements: RmaSettlementRecord[]
}

/** One statement however many cases there are: a case is read many times while it is worked on. */
const CASES = `
select to_json(r) as rma,
  (select coalesce(json_agg(i order by i.id), '[]') from rma_item i
    where i.rma_id = r.id and i.deleted_at is null) as items,
  (select coalesce(json_agg(e order by e.sequence, e.created_at, e.id), '[]') from rma_event e
    where e.rma_id = r.id and e.deleted_at is null) as events,
  (select coalesce(json_agg(s order by s.id), '[]') from rma_settlement s
    where s.rma_id = r.id and s.deleted_at is null) as settlements
from rma r
where r.id = any(:ids) and r.deleted_at is null`

const isMoment = (column: string): boolean =>
  column.endsWith("_at") || column.endsWith("_until")

/** A row as the driver hands it out: as JSON only its moments differ, and all columns that are one are called so. */
const fromJson = <T extends object>(row: T): T =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      isMoment(column) && typeof value === "string" ? new Date(value) : value,
    ])
  ) as T

/** Reads cases by id, in the order of the ids. */
export const readCases = async (
  knex: Knex,
  ids: string[]
): Promise<FullCase[]> => {
  if (!ids.length) {
    return []
  }
  const { rows } = await knex.raw<{ rows: FullCase[] }>(CASES, { ids })
  const byId = new Map(
    rows.map(({ rma, items, events, settlements }) => [
      rma.id,
      {
        rma: fromJson(rma),
        items: items.map(fromJson),
        events: events.map(fromJson),
        settlements: settlements.map(fromJson),
      },
    ])
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}
