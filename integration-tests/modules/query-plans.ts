import { asValue } from "@medusajs/framework/awilix"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

interface Node {
  "Node Type": string
  "Relation Name"?: string
  "Index Name"?: string
  "Actual Rows"?: number
  "Actual Loops"?: number
  "Rows Removed by Filter"?: number
  "Rows Removed by Index Recheck"?: number
  Plans?: Node[]
}

interface Explained {
  rows: { "QUERY PLAN": { Plan: Node }[] }[]
}

type Bindings = Record<string, string>

const PG = ContainerRegistrationKeys.PG_CONNECTION

const nodesOf = (node: Node): Node[] => [
  node,
  ...(node.Plans ?? []).flatMap(nodesOf),
]

/** The SQL that work sends about core's tables, each statement once. */
export const statementsOf = async (
  container: MedusaContainer,
  work: () => Promise<unknown>
): Promise<Map<string, Bindings>> => {
  const connection = container.resolve(PG)
  const statements = new Map<string, Bindings>()
  const raw = (sql: string, bindings: Bindings) => {
    statements.set(sql, bindings)
    return connection.raw(sql, bindings)
  }
  // Knex does not let its own functions be replaced.
  const listening = new Proxy(
    { raw },
    { get: (_, name) => (name === "raw" ? raw : Reflect.get(connection, name)) }
  )
  container.register(PG, asValue(listening))
  try {
    await work()
  } finally {
    container.register(PG, asValue(connection))
  }
  return statements
}

/** Tables that statements read from end to end because no index is of use, each with its statement. */
export const readWhole = async (
  container: MedusaContainer,
  statements: ReadonlyMap<string, Bindings>
): Promise<string[]> => {
  const whole: string[] = []
  await container.resolve(PG).transaction(async (trx) => {
    await trx.raw("set local enable_seqscan = off")
    for (const [sql, bindings] of statements) {
      const { rows } = await trx.raw<Explained>(
        `explain (format json) ${sql}`,
        bindings
      )
      const nodes = rows.flatMap((row) =>
        row["QUERY PLAN"].flatMap(({ Plan }) => nodesOf(Plan))
      )
      whole.push(
        ...nodes
          .filter((node) => node["Node Type"] === "Seq Scan")
          .map((node) => `${node["Relation Name"]}: ${sql}`)
      )
    }
  })
  return whole
}

/** Rows of a table or an index that a node of a plan looked at. */
const rowsOf = (node: Node): number =>
  (node["Actual Loops"] ?? 0) *
  ((node["Actual Rows"] ?? 0) +
    (node["Rows Removed by Filter"] ?? 0) +
    (node["Rows Removed by Index Recheck"] ?? 0))

const isScan = (node: Node): boolean => node["Node Type"].endsWith("Scan")

/** What knex is about to send; its own bindings are numbered by then. */
interface Sent {
  sql: string
  bindings: Knex.RawBinding[]
}

/**
 * What the statements of some work read: of each the node that looked at the most rows. The work is done twice and
 * taken back each time.
 */
export const mostRead = async (
  trx: Knex.Transaction,
  work: (trx: Knex) => Promise<unknown>
): Promise<{ rows: number; node: string; sql: string }[]> => {
  const sent: Sent[] = []
  const listen = (query: Sent) => sent.push(query)
  const once = await trx.transaction()
  once.on("query", listen)
  await work(once)
  once.off("query", listen)
  await once.rollback()
  const reads = []
  for (const { sql, bindings } of sent) {
    const again = await trx.transaction()
    const { rows } = await again.raw<Explained>(
      `explain (analyze, format json) ${sql.replace(/\$\d+/g, "?")}`,
      bindings
    )
    await again.rollback()
    const scans = rows.flatMap((row) =>
      row["QUERY PLAN"].flatMap(({ Plan }) => nodesOf(Plan).filter(isScan))
    )
    const [most] = scans.sort((a, b) => rowsOf(b) - rowsOf(a))
    if (most) {
      const node = `${most["Node Type"]} ${most["Index Name"] ?? most["Relation Name"]}`
      reads.push({ rows: rowsOf(most), node, sql })
    }
  }
  return reads
}
