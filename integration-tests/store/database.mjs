import { join } from "node:path"
import { loadTypeScript } from "../support/typescript.mjs"
import { stopLater } from "./children.mjs"

const NAME = "store"

const connect = async (url) => {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** The embedded Postgres with its data in the store's own folder, or the one given. */
export const openDatabase = async ({ databaseUrl, dataDir, durable }) => {
  if (databaseUrl) {
    return { url: databaseUrl, recreate: refuse }
  }
  const { startPostgres, createDatabase } = loadTypeScript(
    "../support/postgres.ts",
    import.meta.url
  )
  const server = await startPostgres({
    dataDir: join(dataDir, "postgres"),
    persistent: true,
    durable,
  })
  stopLater(() => server.stop())
  const url = await createDatabase(server.url, NAME)
  return {
    url,
    /** Makes it empty again: what an interrupted seed left cannot be told from a half store. */
    recreate: async () => {
      const client = await connect(server.url)
      try {
        await client.query(`drop database if exists "${NAME}" with (force)`)
      } finally {
        await client.end()
      }
      await createDatabase(server.url, NAME)
    },
  }
}

const refuse = async () => {
  throw new Error(
    "DATABASE_URL points to a database that is neither empty nor a finished demo store; give an empty one"
  )
}

/**
 * What the database holds: nothing of a shop, the beginnings of one, or a finished demo.
 *
 * @returns `{ state: "empty" | "partial" | "seeded", demo? }`; `demo` is what the seed noted
 */
export const inspect = async (url) => {
  const client = await connect(url)
  const first = async (sql) => (await client.query(sql)).rows[0]
  try {
    const { migrated } = await first(
      "select to_regclass('public.region') is not null as migrated"
    )
    if (!migrated) {
      return { state: "empty" }
    }
    const store = await first(
      "select metadata -> 'demo' as demo from store where metadata ? 'demo' and deleted_at is null"
    )
    if (store) {
      // Orders without their cases are a half store too.
      return {
        state: store.demo.complete ? "seeded" : "partial",
        demo: store.demo,
      }
    }
    return {
      state: (await first("select id from region limit 1"))
        ? "partial"
        : "empty",
    }
  } finally {
    await client.end()
  }
}
