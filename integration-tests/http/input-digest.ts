import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

interface Database {
  raw(
    sql: string,
    bindings?: unknown[]
  ): Promise<{ rows: Record<string, string>[] }>
}

/** Tables of core that our actions may touch. */
const CORE = [
  "return",
  "return_item",
  "order_change",
  "order_change_action",
  "order_transaction",
  "order_credit_line",
  "refund",
]

/** Rows and content of every table of ours and of what we touch in core: equal means nothing was written. */
export const digest = async (
  container: MedusaContainer
): Promise<Record<string, string>> => {
  const db: Database = container.resolve(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  const { rows } = await db.raw(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and (table_name like 'rma%' or table_name = any(?))
     and table_name <> 'rma_loyalty_standing' -- what was measured last; any reading may measure again
     order by 1`,
    [CORE]
  )
  const parts = rows.map(
    () =>
      `select ? as name, count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as content from ?? t`
  )
  const all = await db.raw(
    parts.join(" union all "),
    rows.flatMap(({ name }) => [name, name])
  )
  return Object.fromEntries(
    all.rows.map(({ name, content }) => [name ?? "", content ?? ""])
  )
}
