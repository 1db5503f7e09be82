import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { parseNumber } from "../number"
import type { RmaItemRecord, RmaRecord } from "../records"
import { STUCK_CASES } from "./retries"
import { TABLES } from "./rows"

/** Counting stops here: nobody reads page 50, and a count over a million rows costs 200 ms (measured). */
export const COUNT_LIMIT = 1001

export const QUEUE_ORDERS = [
  "created_at",
  "due_at",
  "display_id",
  "updated_at",
  "completeness",
] as const

export interface QueueFilters {
  /** A case or order number, an e-mail address or a tracking number: exact, on indexed columns. */
  q?: string
  status?: string[]
  request_type?: string[]
  order_id?: string[]
  customer_id?: string[]
  /** A shopper's own: of orders that are theirs now, whoever opened the case, and what has no order. */
  owner?: string
  /** A guest's: of this order alone, whatever else is asked for. */
  only_order?: string
  assignee_id?: string[]
  team?: string[]
  due_before?: string
  /** Cases of which a settlement failed or is in doubt, or that no machine can finish; false: all others. */
  attention?: boolean
}

export interface Page {
  limit: number
  offset: number
  order?: { column: (typeof QUEUE_ORDERS)[number]; direction: "asc" | "desc" }
  /** What needs a person comes before everything else. */
  attention_first?: boolean
}

/**
 * Cases whose settlement failed or is in doubt, and those that a job cannot finish. Written out, not bound:
 * the planner has to see that the partial indexes on such settlements and operations cover it, which keeps this as
 * quick as they are few.
 */
const IN_DOUBT = `${TABLES.settlement}.deleted_at is null
  and ${TABLES.settlement}.status in ('failed', 'needs_attention')`
const HAS_DOUBT = `(exists (select 1 from ${TABLES.settlement}
  where ${TABLES.settlement}.rma_id = ${TABLES.rma}.id and ${IN_DOUBT})
  or ${TABLES.rma}.id = any(array(${STUCK_CASES})))`
const DOUBTED = `${TABLES.rma}.id = any(array(
  select rma_id from ${TABLES.settlement} where ${IN_DOUBT} union all ${STUCK_CASES}))`

/** What a row of a list needs; the big JSON columns stay where they are. */
const LIST_COLUMNS = [
  "id",
  "display_id",
  "status",
  "version",
  "outcome",
  "request_type",
  "legal_basis",
  "order_id",
  "order_display_id",
  "customer_id",
  "email",
  "currency_code",
  "channel",
  "assignee_id",
  "team",
  "completeness",
  "tracking_number",
  "carrier",
  "return_id",
  "submission_id",
  "quote",
  "clocks",
  "due_at",
  "submitted_at",
  "resolved_at",
  "approval_expires_at",
  "shopper_unread",
  "staff_unread",
  "created_at",
  "updated_at",
] as const

export type ListedCase = Pick<RmaRecord, (typeof LIST_COLUMNS)[number]> & {
  items: RmaItemRecord[]
  attention: boolean
}

const searched = (builder: Knex.QueryBuilder, q: string) => {
  const text = q.trim()
  const number = parseNumber(text)
  const orderNumber = /^#?(\d{1,9})$/.exec(text)?.[1]
  void builder.where((either) => {
    void either
      .where({ email: text.toLowerCase() })
      .orWhere({ tracking_number: text })
    if (number !== null) {
      void either.orWhere({ display_id: number })
    }
    if (orderNumber) {
      void either
        .orWhere({ order_display_id: Number(orderNumber) })
        .orWhere({ display_id: Number(orderNumber) })
    }
  })
}

/** One join over the order's indexed customer: asking for the orders first costs 118 ms a thousand. */
const ownedBy = (builder: Knex.QueryBuilder, owner: string) => {
  void builder.where((either) => {
    void either
      .whereRaw(
        // An array, not `in`: beside the `or`, that would walk every case there is.
        'order_id = any(array(select id from "order" where customer_id = ? and deleted_at is null))',
        [owner]
      )
      .orWhere((none) => {
        void none.whereNull("order_id").where({ customer_id: owner })
      })
  })
}

const IN_FILTERS = [
  "status",
  "request_type",
  "order_id",
  "customer_id",
  "assignee_id",
  "team",
] as const

const filtered = (knex: Knex, filters: QueueFilters): Knex.QueryBuilder => {
  const builder = knex(TABLES.rma).where({ deleted_at: null })
  for (const column of IN_FILTERS) {
    const values = filters[column]
    if (values?.length) {
      void builder.whereIn(column, values)
    }
  }
  if (filters.owner) {
    ownedBy(builder, filters.owner)
  }
  if (filters.only_order) {
    void builder.where({ order_id: filters.only_order })
  }
  if (filters.due_before) {
    void builder.where("due_at", "<", filters.due_before)
  }
  if (filters.attention !== undefined) {
    void builder.whereRaw(filters.attention ? DOUBTED : `not ${HAS_DOUBT}`)
  }
  if (filters.q) {
    searched(builder, filters.q)
  }
  return builder
}

type ListedRow = Omit<ListedCase, "items">

const rowsOf = async (
  knex: Knex,
  filters: QueueFilters,
  { limit, offset, order }: Page
): Promise<ListedRow[]> => {
  const { column, direction } = order ?? {
    column: "created_at",
    direction: "desc",
  }
  return (await filtered(knex, filters)
    .select(...LIST_COLUMNS, knex.raw(`${HAS_DOUBT} as attention`))
    .orderBy([
      // Only where there are nulls: an index read backwards has them first, and would not be used.
      {
        column,
        order: direction,
        ...(column === "due_at" ? { nulls: "last" as const } : {}),
      },
      { column: "id", order: direction },
    ])
    .limit(limit)
    .offset(offset)) as ListedRow[]
}

const countUpTo = async (
  knex: Knex,
  filters: QueueFilters
): Promise<number> => {
  const counted = (await knex
    .from(
      filtered(knex, filters)
        .select(knex.raw("1"))
        .limit(COUNT_LIMIT)
        .as("counted")
    )
    .count({ count: "*" })
    .first()) as { count: string } | undefined
  return Number(counted?.count ?? 0)
}

/**
 * The queue as two lists, one after the other, each in the order of an index: sorting a million cases by
 * whether they need somebody would read all of them.
 */
const attentionFirst = async (
  knex: Knex,
  filters: QueueFilters,
  page: Page
): Promise<ListedRow[]> => {
  const urgent = { ...filters, attention: true }
  const before = await countUpTo(knex, urgent)
  const top =
    page.offset < before
      ? await rowsOf(knex, urgent, page)
      : ([] as ListedRow[])
  const left = page.limit - top.length
  return left === 0
    ? top
    : [
        ...top,
        ...(await rowsOf(
          knex,
          { ...filters, attention: false },
          { ...page, limit: left, offset: Math.max(0, page.offset - before) }
        )),
      ]
}

/** One page of cases, newest first unless asked otherwise, with their items. */
export const listCases = async (
  knex: Knex,
  filters: QueueFilters,
  page: Page
): Promise<{ rows: ListedCase[]; count: number; count_exact: boolean }> => {
  const first = page.attention_first && filters.attention === undefined
  const rows = await (first ? attentionFirst : rowsOf)(knex, filters, page)
  const count = await countUpTo(knex, filters)
  const items = (await knex(TABLES.item)
    .whereIn(
      "rma_id",
      rows.map((row) => row.id)
    )
    .where({ deleted_at: null })
    .orderBy("id")) as RmaItemRecord[]
  return {
    rows: rows.map((row) => ({
      ...row,
      items: items.filter((item) => item.rma_id === row.id),
    })),
    count,
    count_exact: count < COUNT_LIMIT,
  }
}
