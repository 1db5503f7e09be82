import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  RmaEventRecord,
  RmaItemRecord,
  RmaRecord,
  RmaSettlementRecord,
} from "../records"
import { TABLES } from "./rows"

/** A case with everything that belongs to it. */
export interface FullCase {
  rma: RmaRecord
  items: RmaItemRecord[]
  events: RmaEventRecord[]
  settlements: RmaSettlementRecord[]
}

const groupBy = <T extends { rma_id: string }>(rows: T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.rma_id)
    if (group) {
      group.push(row)
    } else {
      groups.set(row.rma_id, [row])
    }
  }
  return groups
}

/** Reads cases by id, in the order of the ids: four statements however many there are. */
export const readCases = async (
  knex: Knex,
  ids: string[]
): Promise<FullCase[]> => {
  if (!ids.length) {
    return []
  }
  const belonging = (table: string) =>
    knex(table).whereIn("rma_id", ids).where({ deleted_at: null })
  const [cases, items, events, settlements] = [
    (await knex(TABLES.rma)
      .whereIn("id", ids)
      .where({ deleted_at: null })) as RmaRecord[],
    (await belonging(TABLES.item).orderBy("id")) as RmaItemRecord[],
    (await belonging(TABLES.event).orderBy([
      "sequence",
      "created_at",
      "id",
    ])) as RmaEventRecord[],
    (await belonging(TABLES.settlement).orderBy("id")) as RmaSettlementRecord[],
  ]
  const byId = new Map(cases.map((row) => [row.id, row]))
  const [itemsOf, eventsOf, settlementsOf] = [
    groupBy(items),
    groupBy(events),
    groupBy(settlements),
  ]
  return ids.flatMap((id) => {
    const rma = byId.get(id)
    return rma
      ? [
          {
            rma,
            items: itemsOf.get(id) ?? [],
            events: eventsOf.get(id) ?? [],
            settlements: settlementsOf.get(id) ?? [],
          },
        ]
      : []
  })
}
