import type { AxiosInstance } from "axios"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const TABLES = [
  "rma",
  "rma_item",
  "rma_event",
  "rma_settlement",
  "rma_order",
  "rma_policy",
  "rma_policy_version",
  "rma_allowance_entry",
  "return",
  "order_change",
]

/** How many rows each table has, and when one of it was last changed: the same before and after nothing. */
export const rowsOf = async (knex: Knex): Promise<object> => {
  const counts: Record<string, unknown> = {}
  for (const table of TABLES) {
    const { rows } = await knex.raw(
      `select count(*), max(updated_at) from ??`,
      [table]
    )
    counts[table] = rows[0]
  }
  return counts
}

/** More cases like one that was really opened, older than it; only what a replay reads. */
export const copyCase = async (
  knex: Knex,
  id: string,
  times: number
): Promise<void> => {
  const { rows } = await knex.raw(
    `select column_name as name from information_schema.columns
     where table_name = 'rma' and table_schema = 'public'
       and column_name not in ('id', 'display_id', 'idempotency_principal', 'idempotency_key')`
  )
  const names = (rows as { name: string }[]).map(({ name }) => `"${name}"`)
  await knex.raw(
    `insert into rma (id, ${names.join(", ")})
     select 'rma_0' || lpad(g::text, 20, '0'), ${names.join(", ")}
     from rma cross join generate_series(1, ?::int) g where id = ?`,
    [times, id]
  )
}

export interface SentEvent {
  event: string
  data: unknown
}

const parse = (text: string): SentEvent[] =>
  text
    .split("\n\n")
    .filter(Boolean)
    .map((block) => {
      const [, event = "", data = "null"] =
        /^event: (.*)\ndata: (.*)$/.exec(block) ?? []
      return { event, data: JSON.parse(data) as unknown }
    })

/** Events of a stream until it ends, or until so many came and the client leaves. */
export const eventsOf = async (
  api: AxiosInstance,
  path: string,
  authorization: string,
  body: object,
  leaveAfter = Infinity
): Promise<SentEvent[]> => {
  const leaving = new AbortController()
  const response = await fetch(`${api.defaults.baseURL}${path}`, {
    method: "POST",
    signal: leaving.signal,
    headers: {
      authorization,
      "content-type": "application/json",
      accept: "text/event-stream",
    },
    body: JSON.stringify(body),
  })
  const decoder = new TextDecoder()
  let text = ""
  const reader = response.body?.getReader()
  for (;;) {
    const chunk = await reader?.read()
    if (!chunk?.value) {
      return parse(text)
    }
    text += decoder.decode(chunk.value, { stream: true })
    const events = parse(text.slice(0, text.lastIndexOf("\n\n") + 2))
    if (events.length >= leaveAfter) {
      leaving.abort()
      return events
    }
  }
}
