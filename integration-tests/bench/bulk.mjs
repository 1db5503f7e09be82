/**
 * Orders and cases in bulk: rows copied from one order and one case that the real workflows made, under
 * new ids. For measuring only; nothing else writes past the workflows.
 */

/** Where the rows of an order lie (`$1` is its id), each table after those it refers to. */
const ORDER = {
  order_address:
    'id in (select unnest(array[shipping_address_id, billing_address_id]) from "order" where id = $1)',
  order: "id = $1",
  order_line_item: "id in (select item_id from order_item where order_id = $1)",
  order_line_item_tax_line:
    "item_id in (select item_id from order_item where order_id = $1)",
  order_line_item_adjustment:
    "item_id in (select item_id from order_item where order_id = $1)",
  order_item: "order_id = $1",
  order_shipping_method:
    "id in (select shipping_method_id from order_shipping where order_id = $1)",
  order_shipping_method_tax_line:
    "shipping_method_id in (select shipping_method_id from order_shipping where order_id = $1)",
  order_shipping: "order_id = $1",
  order_summary: "order_id = $1",
  order_transaction: "order_id = $1",
  order_payment_collection: "order_id = $1",
  payment_collection:
    "id in (select payment_collection_id from order_payment_collection where order_id = $1)",
  payment_session:
    "payment_collection_id in (select payment_collection_id from order_payment_collection where order_id = $1)",
  payment:
    "payment_collection_id in (select payment_collection_id from order_payment_collection where order_id = $1)",
  capture:
    "payment_id in (select p.id from payment p join order_payment_collection o using (payment_collection_id) where o.order_id = $1)",
  order_fulfillment: "order_id = $1",
  fulfillment_address:
    "id in (select delivery_address_id from fulfillment join order_fulfillment o on o.fulfillment_id = fulfillment.id where o.order_id = $1)",
  fulfillment:
    "id in (select fulfillment_id from order_fulfillment where order_id = $1)",
  fulfillment_item:
    "fulfillment_id in (select fulfillment_id from order_fulfillment where order_id = $1)",
}

/** Where the rows of a case lie (`$1` is its id). */
const CASE = {
  rma: "id = $1",
  rma_item: "rma_id = $1",
  rma_event: "rma_id = $1",
  rma_order: "id = (select order_id from rma where id = $1)",
}

const CHUNK = 20_000

const columnsOf = async (db, table) =>
  (
    await db.query(
      `select column_name as name, data_type as type, column_default as fallback
       from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table]
    )
  ).rows

const idsOf = async (db, tables, root) => {
  const ids = new Set([root])
  for (const [table, where] of Object.entries(tables)) {
    const { rows } = await db.query(
      `select to_jsonb(t) ->> 'id' as id from "${table}" t where ${where}`,
      [root]
    )
    rows.forEach(({ id }) => id && ids.add(id))
  }
  return [...ids]
}

/** One `insert … select` over `generate_series`, with every id of the original made a new one. */
const copyRows = async (
  db,
  table,
  where,
  { root, ids, overrides, from, to }
) => {
  const columns = (await columnsOf(db, table)).filter(
    // Numbers that the database gives out are given out anew.
    ({ fallback }) => !fallback?.startsWith("nextval")
  )
  const values = columns.map(({ name, type }) => {
    const own = overrides[table]?.[name]
    const id = `case when t."${name}" = any($2) then t."${name}" || '-' || g else t."${name}" end`
    return (
      own ??
      (type === "text" || type === "character varying" ? id : `t."${name}"`)
    )
  })
  const names = columns.map(({ name }) => `"${name}"`).join(", ")
  await db.query(
    `insert into "${table}" (${names})
     select ${values.join(", ")} from "${table}" t
     cross join generate_series($3::int, $4::int) g
     where ($2::text[] is not null) and ${where}`,
    [root, ids, from, to]
  )
}

const copy = async (db, tables, { root, ids, overrides, from, to }) => {
  for (let start = from; start <= to; start += CHUNK) {
    const end = Math.min(start + CHUNK - 1, to)
    for (const [table, where] of Object.entries(tables)) {
      await copyRows(db, table, where, {
        root,
        ids,
        overrides,
        from: start,
        to: end,
      })
    }
  }
  for (const table of Object.keys(tables)) {
    await db.query(`vacuum analyze "${table}"`)
  }
}

const CUSTOMERS = 500
const STATUSES =
  "(array['submitted', 'approved', 'received', 'resolved', 'rejected'])[1 + g % 5]"
const AGE = "now() - make_interval(mins => g)"

/** Whose the copies are: the first the reader's, the last the buyer's, the rest everybody's. */
const ownerOf = ({ reader, buyer }, { read, total, kept }) => ({
  id: `case when g <= ${read} then '${reader.id}' when g > ${total - kept} then '${buyer.id}' else 'cus_bench_' || g % ${CUSTOMERS} end`,
  email: `case when g <= ${read} then '${reader.email}' when g > ${total - kept} then '${buyer.email}' else 'shopper' || g % ${CUSTOMERS} || '@bench.example' end`,
})

const caseColumns = {
  submission_id: "t.submission_id || '-' || g",
  request_type: "case when g % 7 = 0 then 'defective' else 'return' end",
  assignee_id: "case when g % 10 = 0 then 'user_bench_' || g % 20 end",
  due_at: "now() + make_interval(mins => g)",
  created_at: AGE,
}

/** A document of the case with the ids of the copied order in it. */
const renamed = (column, ids) =>
  `${ids.reduce((text, id) => `replace(${text}, '"${id}"', '"${id}-' || g || '"')`, `t.${column}::text`)}::jsonb`

/**
 * `total` orders with one case each: `read` of the reader's, `kept` of the buyer's, whose cases stay
 * submitted.
 */
export const copyOrders = async (db, made, counts) => {
  const { id: customer_id, email } = ownerOf(made, counts)
  await db.query(
    `insert into customer (id, email, has_account)
     select 'cus_bench_' || g, 'shopper' || g || '@bench.example', true
     from generate_series(0, ${CUSTOMERS - 1}) g`
  )
  const overrides = {
    order: { customer_id, email, created_at: AGE },
    rma: {
      ...caseColumns,
      customer_id,
      email,
      facts: renamed("facts", [made.short, ...made.lines]),
      decision: renamed("decision", made.lines),
      status: `case when g > ${counts.total - counts.kept} then 'submitted' else ${STATUSES} end`,
    },
  }
  const ids = [
    ...(await idsOf(db, ORDER, made.short)),
    ...(await idsOf(db, CASE, made.rma)),
  ]
  const span = { ids, overrides, from: 1, to: counts.total }
  await copy(db, ORDER, { ...span, root: made.short })
  await copy(db, CASE, { ...span, root: made.rma })
}

/** More cases, for the queue alone: without orders, and without the facts that no list reads. */
export const copyCases = async (db, made, { from, to }) => {
  const { rma, rma_item } = CASE
  await copy(
    db,
    { rma, rma_item },
    {
      root: made.rma,
      ids: [made.short, ...(await idsOf(db, CASE, made.rma))],
      overrides: {
        rma: {
          ...caseColumns,
          customer_id: `'cus_bench_' || g % ${CUSTOMERS}`,
          email: `'shopper' || g || '@bench.example'`,
          status: STATUSES,
          facts: "null::jsonb",
          decision: "null::jsonb",
        },
      },
      from,
      to,
    }
  )
}

/** The id that a row's copy got. */
export const copyOf = (id, g) => `${id}-${g}`
