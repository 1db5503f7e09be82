import { createRequire } from "node:module"
import { join } from "node:path"
import { compare } from "./figures.mjs"

const require = createRequire(import.meta.url)

const BATCH = 200
const DAY = 86_400_000
const IDLE_DAYS = 30
const COMPLAINT = "complaint"

const ago = (days) => new Date(Date.now() - days * DAY)

/** An eighth of the cases each: open, reminded where it is time to be, and none of them due. */
const OPEN = `update rma set
  status = (array['draft', 'needs_details', 'submitted', 'submitted', 'offered', 'approved', 'in_transit', 'received'])
    [1 + display_id % 8],
  updated_at = now() - make_interval(days => (display_id / 8) % (${IDLE_DAYS} - 1)),
  decided_at = now() - interval '2 days',
  due_at = now() - interval '1 day',
  reminded_at = case when display_id % 8 = 5 or (display_id / 8) % (${IDLE_DAYS} - 1) > ${IDLE_DAYS} - 4 then now() end,
  approval_expires_at = case when display_id % 8 = 5 then now() + make_interval(days => 1 + (display_id / 8) % 15) end,
  expires_at = case when display_id % 8 in (2, 4, 6) then now() + make_interval(days => 1 + (display_id / 8) % 15) end`

const idle = { updated_at: ago(IDLE_DAYS + 1), reminded_at: ago(2) }
const idleSoon = { updated_at: ago(IDLE_DAYS - 2), reminded_at: null }
const soon = { approval_expires_at: ago(-2), reminded_at: null }
const over = { expires_at: ago(1) }
const unanswered = {
  code: COMPLAINT,
  statutory: true,
  met_at: null,
  due_at: ago(1),
}

/** What is due, a hundred in all: how many of each, of which of the eighths, and what makes them so. */
const DUE = [
  [20, 5, { approval_expires_at: ago(1) }],
  [15, 4, over],
  [15, 6, over],
  [10, 0, idle],
  [10, 1, idle],
  [10, 5, soon],
  [5, 0, idleSoon],
  [5, 1, idleSoon],
  [10, 2, { ...over, clocks: JSON.stringify([unanswered]) }],
]

/** Makes all cases open ones and a hundred of them due. @returns how many are open */
const prepare = async (trx) => {
  const { rowCount } = await trx.raw(OPEN)
  const used = []
  for (const [count, eighth, set] of DUE) {
    const ids = await trx("rma")
      .whereRaw("display_id % 8 = ?", [eighth])
      .whereNotIn("id", used)
      .orderBy("display_id")
      .limit(count)
      .pluck("id")
    used.push(...ids)
    await trx("rma").whereIn("id", ids).update(set)
  }
  await trx.raw("analyze rma")
  return { open: rowCount, due: used.length }
}

/** What the jobs ask every five minutes; what they take is given back, to be taken again. */
const asking = (load) => {
  const { claimReminders, findOverdue } = load("overdue")
  const { findUnanswered } = load("complaints")
  const limits = (now) => {
    const since = new Date(now.getTime() - IDLE_DAYS * DAY)
    return { draft: since, needs_details: since }
  }
  return (trx) => async () => {
    const now = new Date()
    const later = ago(-3)
    const once = await trx.transaction()
    const found = [
      ...(await findOverdue(once, now, limits(now), BATCH)),
      ...(await claimReminders(once, now, later, limits(later), BATCH)),
      ...(await findUnanswered(once, COMPLAINT, now, BATCH)),
    ]
    await once.rollback()
    return found.length
  }
}

/**
 * What the jobs ask of the clocks: the same number due among few open cases and among many (DESIGN § 9). On built
 * code, each store in one transaction that is rolled back.
 *
 * @param app folder of the built app @param urls of the databases with few and with many cases
 * @returns milliseconds to ask among many (ours) and few (core's place), and how many are open and due
 */
export const measureClocks = async (app, urls, runs) => {
  const { knex } = require("@medusajs/framework/mikro-orm/knex")
  const load = (file) =>
    require(join(app, "src", "modules", "rma", "queries", file))
  const open = (connection) =>
    knex({ client: "pg", connection, pool: { min: 1, max: 1 } })
  const [few, many] = [open(urls.few), open(urls.many)]
  const [a, b] = [await few.transaction(), await many.transaction()]
  try {
    const ask = asking(load)
    const counts = { few: await prepare(a), many: await prepare(b) }
    for (const [name, trx] of Object.entries({ few: a, many: b })) {
      const found = await ask(trx)()
      if (found !== counts[name].due) {
        throw new Error(`${found} found of ${counts[name].due}`)
      }
    }
    return { counts, ...(await compare(ask(b), ask(a), runs)) }
  } finally {
    await Promise.all([a.rollback(), b.rollback()])
    await Promise.all([few.destroy(), many.destroy()])
  }
}
