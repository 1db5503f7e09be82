import { asValue } from "@medusajs/framework/awilix"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

interface Node {
  "Node Type": string
  "Relation Name"?: string
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
