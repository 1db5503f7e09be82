import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { TABLES, toColumns } from "../../src/modules/rma/queries/rows"

type Row = Record<string, unknown>

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Days before a draft or a question is given up. */
export const IDLE_DAYS = 30

/** What differs between what is due and what is not, by a name of its own. */
interface Kind {
  open?: Row
  due?: Row
  /** Rows of other tables, of the case with this id. */
  beside?: (rma_id: string, due: boolean) => Record<string, Row>
}

const settlement = (of: Row) => (rma_id: string) => ({
  [TABLES.settlement]: {
    id: `rmaset_${rma_id}`,
    rma_id,
    kind: "refund",
    currency_code: "eur",
    amount: "1",
    exact_amount: "1",
    quote: {},
    ...of,
  },
})

const item = (of: Row) => (rma_id: string) => ({
  [TABLES.item]: {
    id: `rmait_${rma_id}`,
    rma_id,
    title: "Tee",
    quantity: 1,
    awaiting_quantity: 0,
    received_quantity: 1,
    pending_quantity: 0,
    refused_quantity: 1,
    ...of,
  },
})

const delivery = (rma_id: string, received_at: Date): Record<string, Row> => ({
  [TABLES.hook_delivery]: {
    id: `hook:${rma_id}`,
    received_at,
    scan: { tracking_number: "due", occurred_at: received_at },
  },
})

/** Cases of every kind that a job looks for, and beside them those that it has no business with. */
const kindsAt = (now: number): Record<string, Kind> => {
  const at = (ms: number) => new Date(now + ms)
  const [ended, ends, soon] = [at(-HOUR), at(10 * DAY), at(2 * DAY)]
  const left = at(-(IDLE_DAYS + 1) * DAY)
  const complaint = (due_at: Date) => [
    { code: "complaint", statutory: true, met_at: null, due_at },
  ]
  const approved = { status: "approved", decided_at: at(-12 * DAY) }
  const asked = { status: "needs_details", origin_status: "submitted" }
  const received = { status: "received", updated_at: at(-DAY) }
  const payment = { payment_collection_id: "pay_col_1" }
  const resting = { status: "resolving", updated_at: at(-DAY) }
  return {
    approval: {
      open: { ...approved, approval_expires_at: ends },
      due: { ...approved, approval_expires_at: ended },
    },
    approval_soon: {
      open: { ...approved, approval_expires_at: soon, reminded_at: at(-DAY) },
      due: { ...approved, approval_expires_at: soon },
    },
    offer: {
      open: { status: "offered", expires_at: ends },
      due: { status: "offered", expires_at: ended },
    },
    parcel: {
      open: { status: "in_transit", expires_at: ends },
      due: { status: "in_transit", expires_at: ended },
    },
    // Its carrier was heard before the case had the number.
    heard: {
      open: { status: "in_transit", tracking_number: "OPEN" },
      due: { status: "in_transit", tracking_number: "DUE" },
      beside: (id, due) => (due ? delivery(id, ended) : {}),
    },
    arrived: { open: { status: "in_transit", shipped_at: left } },
    complaint: {
      // Late by what the shop promised, and not by what the law says.
      open: {
        status: "submitted",
        due_at: at(-DAY),
        expires_at: ends,
        clocks: complaint(ends),
      },
      due: {
        status: "submitted",
        due_at: at(-DAY),
        expires_at: ended,
        clocks: complaint(ended),
      },
    },
    withdrawal: {
      open: {
        status: "submitted",
        legal_basis: "withdrawal",
        submitted_at: at(-DAY),
        decision: { outcome: "review" },
      },
      due: {
        status: "submitted",
        legal_basis: "withdrawal",
        submitted_at: at(-DAY),
        decision: { outcome: "allow" },
      },
    },
    draft: {
      open: { status: "draft", updated_at: at(-DAY) },
      due: { status: "draft", updated_at: left, reminded_at: at(-2 * DAY) },
    },
    draft_soon: {
      open: {
        status: "draft",
        updated_at: at(-(IDLE_DAYS - 2) * DAY),
        reminded_at: at(-HOUR),
      },
      due: { status: "draft", updated_at: at(-(IDLE_DAYS - 2) * DAY) },
    },
    question: {
      open: { ...asked, updated_at: at(-DAY) },
      due: { ...asked, updated_at: left, reminded_at: at(-2 * DAY) },
    },
    // Its goods are here: it never ends by silence.
    question_here: {
      open: { ...asked, origin_status: "received", updated_at: left },
    },
    received: {
      open: received,
      due: received,
      beside: (id, due) =>
        due
          ? settlement({ status: "planned", result: { advance: true } })(id)
          : {},
    },
    undeliverable: {
      open: received,
      due: received,
      beside: (rma_id, due) => ({
        ...item({ send_back_status: due ? "undeliverable" : "pending" })(
          rma_id
        ),
        [TABLES.event]: {
          id: `rmaev_${rma_id}`,
          rma_id,
          sequence: 2,
          event: "send_back",
          to_status: "received",
          actor_type: "staff",
          data: { items: [{ status: due ? "undeliverable" : "shipped" }] },
          created_at: left,
        },
      }),
    },
    resolving: {
      open: { ...resting, resting_version: 1 },
      due: resting,
      beside: (id, due) => (due ? {} : item({})(id)),
    },
    payment: {
      beside: (id, due) =>
        settlement({
          status: "awaiting_customer",
          expires_at: soon,
          payment: due ? payment : { ...payment, reminded_at: at(-HOUR) },
        })(id),
    },
    closed: {
      beside: (id, due) =>
        settlement({
          status: "canceled",
          expires_at: left,
          payment: due ? payment : { ...payment, closed_at: left },
        })(id),
    },
    failed: {
      beside: (id, due) =>
        settlement({
          status: "failed",
          updated_at: at(-DAY),
          failure: { reason: due ? "order_busy" : "core_failed" },
        })(id),
    },
    in_doubt: {
      beside: (id, due) =>
        settlement({
          status: "needs_attention",
          order_id: `order_${id}`,
          updated_at: due ? ended : left,
        })(id),
    },
    workshop: {
      beside: (id, due) =>
        settlement({
          status: "executing",
          updated_at: ended,
          kind: due ? "refund" : "repair",
        })(id),
    },
    recovery: {
      beside: settlement({ status: "planned", kind: "recovery" }),
    },
  }
}

const BASE = {
  request_type: "return",
  legal_basis: "goodwill",
  channel: "store",
  created_by_type: "shopper",
}

/** Of each kind so many cases that nothing is due of, and so many that are due. */
export const insertKinds = async (
  trx: Knex,
  now: Date,
  count: { open: number; due: number }
): Promise<void> => {
  const rows: Record<string, Row[]> = {}
  const add = (table: string, row: Row) => (rows[table] ??= []).push(row)
  for (const [name, kind] of Object.entries(kindsAt(now.getTime()))) {
    for (const state of ["open", "due"] as const) {
      const of = kind[state]
      const many = of || kind.beside ? count[state] : 0
      for (let n = 0; n < many; n += 1) {
        const id = `rma_${name}_${state}_${n}`
        add(TABLES.rma, { id, ...BASE, status: "resolved", ...of })
        for (const [table, row] of Object.entries(
          kind.beside?.(id, state === "due") ?? {}
        )) {
          add(table, row)
        }
      }
    }
  }
  for (const [table, all] of Object.entries(rows)) {
    await trx.batchInsert(table, all.map(toColumns), 500)
  }
  await trx.raw(
    `insert into rma_event (id, rma_id, sequence, event, to_status, actor_type)
     select 'rmaev_1_' || id, id, 1, 'submit', 'submitted', 'shopper' from rma`
  )
  await trx.raw(
    "analyze rma, rma_item, rma_hook_delivery, rma_event, rma_settlement"
  )
}
